import { describe, expect, it } from "vitest";
import { calendarFrom } from "../kernel/calendar.ts";
import { day } from "../kernel/day.ts";
import { readableMachines, type StoredClock, standingKinds, standingOf } from "./standing.ts";

const calendar = calendarFrom({ days: [], publishedYears: [2026] });
const clock = (more: Partial<StoredClock> = {}): StoredClock => ({
  dueOn: day("2026-09-23"),
  unit: "day",
  permits: false,
  stoppedOn: null,
  stoppedBy: null,
  ...more,
});
const on = (today: string, more?: Partial<StoredClock>) => standingOf(clock(more), day(today), calendar);
const kindOn = (today: string, more?: Partial<StoredClock>) => on(today, more).kind;
const stopped = (stoppedOn: string, stoppedBy: string | null, more: Partial<StoredClock> = {}) =>
  kindOn("2026-12-01", { ...more, stoppedOn: day(stoppedOn), stoppedBy });

describe("a clock that runs", () => {
  it("is not missed on its due day, and is missed on the day after", () => {
    expect(kindOn("2026-09-22")).toBe("soon");
    expect(kindOn("2026-09-23")).toBe("today");
    expect(on("2026-09-24")).toMatchObject({ kind: "missed", days: 1 });
  });
  it("is announced three days ahead, and not four", () => {
    expect(kindOn("2026-09-19")).toBe("ok");
    expect(kindOn("2026-09-20")).toBe("soon");
  });
  it.each(["month", "year"] as const)("of %ss is announced a month ahead", (unit) => {
    expect(kindOn("2026-08-23", { unit })).toBe("ok");
    expect(kindOn("2026-08-24", { unit })).toBe("soon");
  });
  it("of working days counts those that are left, without the weekend", () => {
    expect(on("2026-09-18", { unit: "workingDay" })).toEqual({ kind: "soon", days: 3, unit: "workingDay" });
    expect(on("2026-09-17", { unit: "workingDay" })).toMatchObject({ kind: "ok", days: 4 });
  });
  it("counts lateness by the calendar, whatever it was counted by: no law counts it otherwise", () => {
    expect(on("2026-09-28", { unit: "workingDay" })).toEqual({ kind: "missed", days: 5, unit: "day" });
  });
});

describe("a clock that permits a step", () => {
  it("waits up to its last day, and is open from the day after; it is never missed", () => {
    expect(kindOn("2026-09-01", { permits: true })).toBe("waiting");
    expect(kindOn("2026-09-23", { permits: true })).toBe("waiting");
    expect(kindOn("2026-09-24", { permits: true })).toBe("open");
    expect(kindOn("2027-09-24", { permits: true })).toBe("open");
  });
  it("has ended where it was stopped up to its last day, and has run out where a step came after that", () => {
    expect(stopped("2026-09-20", "settle", { permits: true })).toBe("ended");
    expect(stopped("2026-09-23", "settle", { permits: true })).toBe("ended");
    expect(stopped("2026-09-24", "settle", { permits: true })).toBe("open");
    expect(stopped("2026-09-30", "review", { permits: true })).toBe("open");
  });
  it("was replaced where it was counted anew, run out or not", () => {
    expect(stopped("2026-09-30", "recompute", { permits: true })).toBe("replaced");
  });
});

describe("a clock that was stopped", () => {
  it("was met up to its due day, and late from the day after, for good", () => {
    expect(stopped("2026-09-01", "accept")).toBe("met");
    expect(stopped("2026-09-23", "accept")).toBe("met");
    expect(stopped("2026-09-24", "accept")).toBe("late");
  });
  it.each(["withdraw", "close", "cancel"])("by %s in time has ended without being met", (step) => {
    expect(stopped("2026-09-20", step)).toBe("ended");
  });
  it.each(["withdraw", "close", "cancel"])("by %s too late stays missed: leaving undoes nothing", (step) => {
    expect(stopped("2026-09-24", step)).toBe("late");
  });
  it.each(["extend", "recompute"])("by %s was replaced, in time or not", (step) => {
    expect(stopped("2026-09-20", step)).toBe("replaced");
    expect(stopped("2026-09-30", step)).toBe("replaced");
  });
  it("stands as on the day it was stopped, however long ago that is", () => {
    expect(stopped("2026-09-23", "accept")).toBe(
      kindOn("2026-09-23", { stoppedOn: day("2026-09-23"), stoppedBy: "accept" }),
    );
  });
  it("was met where nobody says what stopped it", () => expect(stopped("2026-09-20", null)).toBe("met"));
});

it("stands in no other way than those that have words", () => {
  const seen = new Set<string>();
  for (const permits of [true, false])
    for (const stoppedBy of [null, "accept", "extend", "close"])
      for (const today of ["2026-08-01", "2026-09-21", "2026-09-23", "2026-10-01"]) {
        seen.add(kindOn(today, { permits }));
        seen.add(kindOn("2027-01-01", { permits, stoppedOn: day(today), stoppedBy }));
      }
  expect([...seen].sort()).toEqual([...standingKinds].sort());
});

describe("the clocks that a role sees", () => {
  it("are those of the records that it reads", () => {
    expect(readableMachines({ roles: ["mediator"] })).toContain("dispute.ticket");
    expect(readableMachines({ roles: ["mediator"] })).not.toContain("hardship.archive");
    expect(readableMachines({ roles: ["caseworker"] })).toContain("hardship.archive");
    expect(readableMachines({ roles: ["caseworker"] })).not.toContain("dispute.ticket");
    expect(readableMachines({ roles: ["manager"] })).toEqual(
      expect.arrayContaining(["hardship.archive", "dispute.ticket", "aid.grant"]),
    );
  });
  it("are none of casework for the system administrator, and none at all without a role", () => {
    const seen = readableMachines({ roles: ["systemAdmin"] });
    for (const machine of ["hardship.archive", "dispute.ticket", "aid.grant"])
      expect(seen).not.toContain(machine);
    expect(readableMachines({ roles: [] })).toEqual([]);
  });
});
