import { describe, expect, it } from "vitest";
import { calendarFrom } from "./calendar.ts";
import { startedClocks, startsClocks, stoppedClocks } from "./clock.ts";
import { day } from "./day.ts";

const calendar = calendarFrom({ days: [], publishedYears: [2026] });
const on = day("2026-11-16");
const machine = {
  clocks: {
    reply: {
      startsOn: "create",
      stopsOn: ["answer"],
      span: { length: 3, unit: "workingDay" as const },
      law: "a",
    },
    claim: {
      startsOn: "create",
      from: "knownOn",
      whenKnown: true as const,
      stopsOn: ["close"],
      span: { length: 1, unit: "year" as const },
      law: "b",
    },
    more: {
      startsOn: "extend",
      from: "endsOn",
      agreed: "days",
      stopsOn: ["close"],
      span: { length: 15, unit: "day" as const },
      law: "c",
    },
    hanging: {
      startsOn: "hang",
      least: "days",
      stopsOn: [],
      span: { length: 5, unit: "day" as const },
      law: "d",
    },
  },
};

describe("the clocks of a step", () => {
  it("count from the day of the step, or from the fact that they name", () => {
    const started = startedClocks(machine, { knownOn: "2026-03-10" }, "create", { on, calendar });
    expect(started.map(({ clock, due }) => [clock, due.dueOn])).toEqual([
      ["reply", "2026-11-19"],
      ["claim", "2027-03-10"],
    ]);
  });
  it("do not start where the fact may be unknown and is", () => {
    expect(startedClocks(machine, { knownOn: null }, "create", { on, calendar })).toHaveLength(1);
    expect(startedClocks(machine, {}, "create", { on, calendar })).toHaveLength(1);
  });
  it("are as long as was agreed, and never longer than the law's most", () => {
    const extended = (days: unknown) =>
      startedClocks(machine, { endsOn: "2026-11-20", days }, "extend", { on, calendar });
    expect(extended(10)[0]?.due.dueOn).toBe("2026-11-30");
    expect(() => extended(16)).toThrow();
    expect(() => extended(undefined)).toThrow();
    expect(() => startedClocks(machine, { days: 5 }, "extend", { on, calendar })).toThrow("endsOn");
  });
  it("are as long as the place asks for, never shorter than the law's least, and that where it asks for nothing", () => {
    const hung = (record: object) =>
      startedClocks(machine, record, "hang", { on, calendar }).map(({ due }) => due.span.length);
    expect([hung({ days: 7 }), hung({ days: 5 }), hung({})]).toEqual([[7], [5], [5]]);
    expect(() => hung({ days: 4 })).toThrow();
  });
  it("are stopped by the steps that they name, and by no other", () => {
    expect(stoppedClocks(machine, "close")).toEqual(["claim", "more"]);
    expect(stoppedClocks(machine, "create")).toEqual([]);
    expect(startsClocks(machine, "extend")).toBe(true);
    expect(startsClocks(machine, "answer")).toBe(false);
  });
});
