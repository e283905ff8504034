import { nextSteps } from "@gongbang/domain/aid/round";
import { notMetReasons, visitMethods, visitOutcomes, visitTopics } from "@gongbang/domain/aid/visit";
import { visitEntryInput } from "@gongbang/domain/aid/visit-entry.input";
import { addDays, type Day, day } from "@gongbang/domain/kernel/day";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EntryValues, faultsIn, freshEntry, lengths, planOf, valuesOf, wireOf } from "./entry-values.ts";

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

/** When to go next, told once more in other words. */
function expectedPlan(on: Day, before: Day | null, { next, met }: Pick<EntryValues, "next" | "met">) {
  if (next !== "none") return addDays(on, { week: 7, fortnight: 14, month: 30 }[next]);
  if (before !== null && before > on) return before;
  return met ? null : addDays(on, 3);
}

describe("whatever is touched in the form", () => {
  const touched = fc.record({
    days: fc.integer({ min: 0, max: 400 }),
    minutes: fc.constantFrom("1", ...lengths, "720"),
    method: fc.constantFrom(...visitMethods),
    met: fc.boolean(),
    notMetReason: fc.constantFrom("", ...notMetReasons),
    topics: fc.subarray([...visitTopics]),
    outcomes: fc.subarray([...visitOutcomes]),
    note: fc.string({ maxLength: 2000 }),
    newTask: fc.string({ maxLength: 200 }),
    next: fc.constantFrom(...nextSteps),
  });
  const valuesFrom = ({ days, ...rest }: { days: number } & Partial<EntryValues>) => ({
    ...{ ...fresh, ...rest, startedTime: "" },
    visitedOn: addDays(day("2026-09-18"), -days),
  });

  it("can be saved, and the office reads what was meant", () => {
    fc.assert(
      fc.property(touched, (change) => {
        const values = valuesFrom(change);
        const sent = wireOf(values, about);
        expect(faultsIn(sent, now)).toEqual([]);
        const read = visitEntryInput.parse(sent);
        expect(read).toMatchObject({
          ...{ visitedOn: values.visitedOn, minutes: Number(values.minutes), met: values.met },
          ...{ topics: values.topics, outcomes: values.outcomes, note: values.note.trim() },
        });
        expect(read.people).toEqual(values.met ? [id] : []);
      }),
    );
  });
  it("comes back into the form as it went, where the office gives it back", () => {
    fc.assert(
      fc.property(touched, (change) => {
        const values = valuesFrom(change);
        const back = valuesOf(wireOf(values, about));
        expect(back).toEqual({
          ...values,
          ...(values.met ? { notMetReason: "" } : { people: [] }),
          newTask: values.newTask.trim(),
        });
      }),
    );
  });
  it("plans what was said, else what stands, else three days on where nobody was met", () => {
    fc.assert(
      fc.property(
        touched,
        fc.option(fc.integer({ min: -500, max: 500 }), { nil: null }),
        (change, before) => {
          const plannedBefore = before === null ? null : addDays(day("2026-09-18"), before);
          const { visitedOn } = valuesFrom(change);
          const sent = wireOf(valuesFrom(change), { ...about, plannedBefore });
          expect(planOf(sent)).toBe(expectedPlan(visitedOn, plannedBefore, change));
        },
      ),
    );
  });
});
