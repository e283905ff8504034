import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { decideDue, decideEnd, type MeasureState, standingOfMeasure } from "./measure.ts";

const today = day("2026-09-18");

describe("a measure of the household's plan", () => {
  it.each([
    ["2026-09-17", -1, true],
    ["2026-09-18", 0, false],
    ["2026-09-19", 1, false],
  ])("due on %s has %i days left; due today is not overdue", (dueOn, daysLeft, isOverdue) => {
    expect(standingOfMeasure({ state: "open", dueOn: day(dueOn) }, today)).toEqual({ daysLeft, isOverdue });
  });
  it.each<MeasureState>(["finished", "cancelled"])("that is %s is never overdue", (state) => {
    const standing = standingOfMeasure({ state, dueOn: day("2020-01-01") }, today);
    expect(standing).toEqual({ daysLeft: null, isOverdue: false });
  });
  it("is to be done today at the earliest", () => {
    expect(decideDue(day("2026-09-17"), today)).toMatchObject({
      refusal: { code: "PLAN.DUE_IN_PAST", today },
    });
    expect(decideDue(today, today)).toEqual({ ok: true, value: today });
  });
  it("ends once", () => {
    expect(decideEnd("open", "finished")).toEqual({ ok: true, value: "finished" });
    expect(decideEnd("open", "cancelled")).toEqual({ ok: true, value: "cancelled" });
    for (const state of ["finished", "cancelled"] as const)
      expect(decideEnd(state, "finished")).toMatchObject({ refusal: { code: "PLAN.MEASURE_ENDED" } });
  });
});
