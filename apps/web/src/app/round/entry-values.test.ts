import { visitEntryInput } from "@gongbang/domain/aid/visit-entry.input";
import { day } from "@gongbang/domain/kernel/day";
import { describe, expect, it } from "vitest";
import { type EntryValues, faultsIn, freshEntry, planOf, valuesOf, wireOf } from "./entry-values.ts";

const id = "4c4ba4c4-93d5-4b4a-9f5b-3d1a2f1f0a11";
const now = new Date("2026-09-18T10:31:00+08:00");
const about = { officerId: id, archiveId: id, plannedBefore: null, deviceAt: now.toISOString() };
const fresh = freshEntry(day("2026-09-18"), "10:28", [id]);
const wire = (change: Partial<EntryValues> = {}) => wireOf({ ...fresh, ...change }, about);
const faults = (change: Partial<EntryValues>) =>
  faultsIn(wire(change), now).map(({ name, code }) => `${name} ${code}`);

describe("the form before anything is touched", () => {
  it("is a visit at home, now, for half an hour, with the worker, and one in a month", () => {
    expect(wire()).toMatchObject({
      ...{ visitedOn: "2026-09-18", startedTime: "10:28", minutes: "30", method: "home", met: true },
      ...{ people: [id], nextVisitOn: "2026-10-18", notMetReason: null, tasksNew: [] },
    });
  });
  it("can be saved as it is", () => {
    expect(faults({})).toEqual([]);
    expect(visitEntryInput.safeParse(wire()).success).toBe(true);
  });
});

describe("what is put into the envelope", () => {
  it("names nobody and gives a reason where nobody was met, and no reason where somebody was", () => {
    expect(wire({ met: false, notMetReason: "absent" })).toMatchObject({
      people: [],
      notMetReason: "absent",
    });
    expect(wire({ met: true, notMetReason: "absent" })).toMatchObject({ people: [id], notMetReason: null });
    expect(wire({ met: false, notMetReason: "" })).toMatchObject({ notMetReason: null });
  });
  it.each([
    ["week", "2026-09-25"],
    ["fortnight", "2026-10-02"],
    ["month", "2026-10-18"],
    ["none", ""],
  ] as const)("says by %s when to go again", (next, nextVisitOn) => {
    expect(wire({ next }).nextVisitOn).toBe(nextVisitOn);
  });
  it("makes a new task due when the household is visited next, or in a week", () => {
    expect(wire({ newTask: " 带报名表 " }).tasksNew).toEqual([{ words: "带报名表", dueOn: "2026-10-18" }]);
    expect(wire({ newTask: "带报名表", next: "none" }).tasksNew).toEqual([
      { words: "带报名表", dueOn: "2026-09-25" },
    ]);
    expect(wire({ newTask: "  " }).tasksNew).toEqual([]);
  });
});

describe("what the office would refuse is said on the device", () => {
  it.each([
    [{ visitedOn: "2026-09-19" }, "visitedOn AID.VISIT_IN_FUTURE"],
    [{ startedTime: "11:30" }, "visitedOn AID.VISIT_IN_FUTURE"],
    [{ visitedOn: "" }, "visitedOn INPUT.NOT_A_DAY"],
    [{ minutes: "0" }, "minutes INPUT.NOT_A_NUMBER"],
    [{ note: "长".repeat(2001) }, "note INPUT.TOO_LONG"],
  ])("%j", (change, fault) => expect(faults({ next: "none", ...change })).toEqual([fault]));
});

describe("when to go next, as the device knows it from then on", () => {
  const plan = (change: Partial<EntryValues>, plannedBefore: string | null) =>
    planOf(wireOf({ ...fresh, ...change }, { ...about, plannedBefore }));
  it("is what the form says, else a later plan, else three days on where nobody was met", () => {
    expect(plan({}, "2026-09-18")).toBe("2026-10-18");
    expect(plan({ next: "none" }, "2026-12-01")).toBe("2026-12-01");
    expect(plan({ next: "none" }, "2026-09-18")).toBeNull();
    expect(plan({ next: "none", met: false }, "2026-09-18")).toBe("2026-09-21");
  });
});

it("an entry that the office gives back fills the form as it was", () => {
  const values = {
    ...fresh,
    topics: ["health"],
    note: "透析",
    newTask: "带报名表",
    next: "fortnight" as const,
  };
  expect(valuesOf(wire(values))).toEqual(values);
  const missed = { ...fresh, met: false, notMetReason: "moved", people: [], next: "none" as const };
  expect(valuesOf(wire(missed))).toEqual(missed);
});
