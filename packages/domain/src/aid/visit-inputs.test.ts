import { describe, expect, it } from "vitest";
import { addVisitNoteInput, amendVisitInput } from "./amend-visit.input.ts";
import { finishTaskInput, listTasksInput } from "./list-tasks.input.ts";
import { dueVisitsInput, listVisitsInput } from "./list-visits.input.ts";
import { planViews, planVisitInput, visitPlanInput } from "./plan-visit.input.ts";
import { savePhrasesInput, wipeRoundsInput } from "./save-phrases.input.ts";
import { giveUpEntryInput, openEntryInput } from "./submit-entry.input.ts";

const id = "4c4ba4c4-93d5-4b4a-9f5b-3d1a2f1f0a11";
const commandId = "4c4ba4c4-93d5-4b4a-9f5b-3d1a2f1f0a12";
type Schema = { safeParse: (input: unknown) => { success: boolean; error?: { issues: Issue[] } } };
type Issue = { path: PropertyKey[]; message: string };
/** What is wrong, as "field CODE"; nothing where it is read. */
const faults = (schema: Schema, input: object): string[] =>
  schema.safeParse(input).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];
const fields = (schema: Schema, input: object): string[] =>
  faults(schema, input).map((fault) => fault.split(" ")[0] ?? "");

describe("a visit that is put right", () => {
  const right = {
    ...{ commandId, visitId: id, version: 1, method: "phone", met: true, minutes: "20" },
    ...{ topics: ["work"], outcomes: [], note: "更正" },
  };
  it("is told like a visit, without when it was and with whom: that stands", () => {
    expect(faults(amendVisitInput, right)).toEqual([]);
    for (const field of ["visitedOn", "startedTime", "people", "nextVisitOn", "archiveId"])
      expect(amendVisitInput.safeParse({ ...right, [field]: "2026-09-18" }).success, field).toBe(false);
  });
  it.each([
    ["minutes", "0", "minutes INPUT.NOT_A_NUMBER"],
    ["minutes", "721", "minutes INPUT.NOT_A_NUMBER"],
    ["minutes", "半小时", "minutes INPUT.NOT_A_NUMBER"],
    ["note", "长".repeat(2001), "note INPUT.TOO_LONG"],
    ["method", "", "method INPUT.REQUIRED"],
  ])("says at %s what is wrong with %s", (field, value, fault) => {
    expect(faults(amendVisitInput, { ...right, [field]: value })).toEqual([fault]);
  });
  it("lasts from one minute to twelve hours", () => {
    for (const minutes of ["1", "720"]) expect(faults(amendVisitInput, { ...right, minutes })).toEqual([]);
  });
  it("names the version that was seen", () => {
    for (const version of [0, -1, 1.5, undefined])
      expect(fields(amendVisitInput, { ...right, version })).toEqual(["version"]);
  });
});

describe("what is added to a visit later", () => {
  const note = (text: string) => faults(addVisitNoteInput, { commandId, visitId: id, text });
  it("says something, in up to two thousand characters", () => {
    expect(note("票据已补齐。")).toEqual([]);
    expect(note("长".repeat(2000))).toEqual([]);
    expect(note("  ")).toEqual(["text INPUT.REQUIRED"]);
    expect(note("长".repeat(2001))).toEqual(["text INPUT.TOO_LONG"]);
  });
});

describe("lists", () => {
  it("begin at everybody's, fifty at a time", () => {
    expect(listVisitsInput.parse({})).toEqual({ mine: false, search: "", limit: 50 });
    expect(listTasksInput.parse({})).toEqual({ mine: false, limit: 50 });
    expect(visitPlanInput.parse({})).toEqual({ view: "overdue", mine: false, limit: 50 });
    expect(dueVisitsInput.parse({})).toEqual({ days: 7, limit: 50 });
  });
  it("give at most a hundred, and at least one", () => {
    for (const schema of [listVisitsInput, listTasksInput, visitPlanInput, dueVisitsInput]) {
      for (const limit of [1, 100]) expect(fields(schema, { limit })).toEqual([]);
      for (const limit of [0, 101, 1.5]) expect(fields(schema, { limit })).toEqual(["limit"]);
    }
  });
  it("go on after a row by its day and its id, and after nothing else", () => {
    for (const schema of [listVisitsInput, listTasksInput, visitPlanInput]) {
      expect(fields(schema, { after: `2026-09-18_${id}` })).toEqual([]);
      for (const after of ["2026-09-18", id, `2026-13-01_${id}`, "'; drop table visits --"])
        expect(fields(schema, { after }), after).toEqual(["after"]);
    }
  });
  it("look for a piece of a name of up to sixty characters, without the blanks around it", () => {
    expect(listVisitsInput.parse({ search: " 周德顺 " }).search).toBe("周德顺");
    expect(faults(listVisitsInput, { search: "长".repeat(61) })).toEqual(["search INPUT.TOO_LONG"]);
  });
  it("look sixty days ahead at most", () => {
    for (const days of [0, 60]) expect(fields(dueVisitsInput, { days })).toEqual([]);
    for (const days of [-1, 61]) expect(fields(dueVisitsInput, { days })).toEqual(["days"]);
  });
  it("know the views of the plan, and no other", () => {
    for (const view of planViews) expect(fields(visitPlanInput, { view })).toEqual([]);
    expect(fields(visitPlanInput, { view: "everything" })).toEqual(["view"]);
  });
});

describe("commands of the round", () => {
  it("plan a day that is one", () => {
    const plan = (nextVisitOn: string) => faults(planVisitInput, { commandId, archiveId: id, nextVisitOn });
    expect(plan("2026-09-18")).toEqual([]);
    for (const day of ["", "2026-02-30", "soon"]) expect(plan(day)).toEqual(["nextVisitOn INPUT.NOT_A_DAY"]);
  });
  it("keep five sentences of sixty characters, none of them empty", () => {
    const keep = (phrases: string[]) => faults(savePhrasesInput, { commandId, phrases });
    expect(keep([])).toEqual([]);
    expect(keep(Array.from({ length: 5 }, () => "长".repeat(60)))).toEqual([]);
    expect(fields(savePhrasesInput, { commandId, phrases: Array.from({ length: 6 }, () => "一") })).toEqual([
      "phrases",
    ]);
    expect(keep(["一", " "])).toEqual(["phrases.1 INPUT.REQUIRED"]);
    expect(keep(["长".repeat(61)])).toEqual(["phrases.0 INPUT.TOO_LONG"]);
  });
  it("wipe a telephone, and give an entry up, with a reason", () => {
    expect(faults(wipeRoundsInput, { commandId, personId: id, reason: " " })).toEqual([
      "reason INPUT.REQUIRED",
    ]);
    const giveUp = (reason: string, sealed = "e1.no") =>
      faults(giveUpEntryInput, { commandId, entryId: id, sealed, reason });
    expect(giveUp("户已迁出")).toEqual([]);
    // What was damaged on the telephone is let go like everything else.
    expect(giveUp("手机损坏", "")).toEqual([]);
    expect(giveUp("手机损坏", "e".repeat(1_000_001))).toEqual(["sealed INPUT.TOO_LONG"]);
    expect(giveUp("无")).toEqual(["reason INPUT.REASON_REQUIRED"]);
    expect(giveUp("长".repeat(201))).toEqual(["reason INPUT.TOO_LONG"]);
  });
  it("open an entry that has the shape of one, and finish a task of a version", () => {
    expect(faults(openEntryInput, { entryId: id, sealed: "e1.no" })).toEqual(["sealed INPUT.INVALID"]);
    expect(fields(finishTaskInput, { commandId, taskId: id, version: 0 })).toEqual(["version"]);
    expect(fields(finishTaskInput, { commandId, taskId: id, version: 1 })).toEqual([]);
  });
});
