import { describe, expect, it } from "vitest";
import { sealedEntry, submitEntryInput } from "./submit-entry.input.ts";
import { entryInput, pictureBytes } from "./visit-entry.input.ts";

const id = "4c4ba4c4-93d5-4b4a-9f5b-3d1a2f1f0a11";
const about = { officerId: id, archiveId: id, deviceAt: "2026-09-18T10:28:00+08:00" };
const visit = {
  ...{ kind: "visit", ...about, visitedOn: "2026-09-18", method: "home", met: true, minutes: "30" },
  ...{ people: [], plannedBefore: null, tasksDone: [], tasksNew: [] },
};
const picture = { kind: "picture", ...about, visitEntryId: id, purpose: "photo", content: "/9j/" };
const fault = (entry: object) => {
  const { error } = entryInput.safeParse(entry);
  return error?.issues.map(({ path }) => path.join("."))[0] ?? null;
};

describe("an entry in its envelope", () => {
  it("is a visit, or a picture of one, and nothing else", () => {
    expect(fault(visit)).toBeNull();
    expect(fault(picture)).toBeNull();
    expect(fault({ ...visit, kind: "grant" })).toBe("kind");
  });
  it("has no field that the office does not know", () => {
    expect(entryInput.safeParse({ ...visit, approved: true }).success).toBe(false);
  });
  it("brings no money along, so that none is refused when it comes: that is the desk's form", () => {
    for (const money of [{ handOverGrantId: id }, { proposal: null }])
      expect(entryInput.safeParse({ ...visit, ...money }).success).toBe(false);
  });
  it.each([
    ["people", Array.from({ length: 21 }, () => id)],
    ["tasksDone", ["not-an-id"]],
    ["tasksNew", [{ words: "", dueOn: "2026-10-01" }]],
    ["deviceAt", "yesterday"],
    ["plannedBefore", "soon"],
    ["notMetReason", "asleep"],
  ])("says that %s is wrong", (field, value) => {
    expect(fault({ ...visit, [field]: value })?.split(".")[0]).toBe(field);
  });
  it("carries a picture of five hundred thousand bytes, and none that is much larger", () => {
    const bytes = (count: number) => Buffer.alloc(count).toString("base64");
    expect(fault({ ...picture, content: bytes(pictureBytes) })).toBeNull();
    expect(fault({ ...picture, content: bytes(pictureBytes + 10) })).toBe("content");
    expect(fault({ ...picture, content: "not base 64!" })).toBe("content");
  });
});

describe("a sealed entry on its way", () => {
  const sealed = `e1.k1.${"A".repeat(87)}.${"B".repeat(16)}.${"C".repeat(40)}`;
  it("has five parts of the right lengths", () => {
    expect(sealedEntry.safeParse(sealed).success).toBe(true);
    for (const wrong of ["", "e1", sealed.replace("e1", "e2"), sealed.replace("A", ""), `${sealed}!`])
      expect(sealedEntry.safeParse(wrong).success).toBe(false);
  });
  it("needs no choices, and takes them by field with what the person saw", () => {
    const wire = { commandId: id, entryId: id, sealed };
    expect(submitEntryInput.parse(wire).choices).toEqual([]);
    const choices = [{ field: "nextVisitOn", take: "mine", server: null }];
    expect(submitEntryInput.parse({ ...wire, choices }).choices).toHaveLength(1);
    expect(submitEntryInput.safeParse({ ...wire, choices: [{ field: "note", take: "mine" }] }).success).toBe(
      false,
    );
  });
});
