import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, dayAt } from "../kernel/day.ts";
import { decideEdit, editUntil } from "./visit-edit.ts";

const author = { id: "author" };
/** Late in the evening in Shanghai, which is the same day in UTC. */
const visit = { keeperId: "author", createdAt: new Date("2026-09-18T15:59:00Z") };
const code = (who: { id: string }, today: string, written = visit) => {
  const decision = decideEdit(written, who, day(today));
  return decision.ok ? "allowed" : decision.refusal.code;
};

describe("a visit", () => {
  it("may be put right by its author on its day and the two after it, and not one day later", () => {
    for (const today of ["2026-09-18", "2026-09-19", "2026-09-20"])
      expect(code(author, today)).toBe("allowed");
    expect(code(author, "2026-09-21")).toBe("AID.VISIT_EDIT_CLOSED");
  });
  it("counts the days of Shanghai, from when it was written down", () => {
    const afterMidnight = { ...visit, createdAt: new Date("2026-09-18T16:00:00Z") };
    expect(editUntil(visit)).toBe("2026-09-20");
    expect(editUntil(afterMidnight)).toBe("2026-09-21");
  });
  it("is nobody else's to put right, on any day", () => {
    expect(code({ id: "lead" }, "2026-09-18")).toBe("AID.VISIT_NOT_YOURS");
    expect(code({ id: "lead" }, "2026-12-18")).toBe("AID.VISIT_NOT_YOURS");
  });
  it("is open exactly three days of the calendar, at whatever hour it was written down", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 366 * 24 * 60 }),
        fc.integer({ min: -3, max: 6 }),
        (minute, days) => {
          const createdAt = new Date(Date.UTC(2026, 0, 1) + minute * 60_000);
          const today = addDays(dayAt(createdAt), days);
          expect(code(author, today, { ...visit, createdAt })).toBe(
            days <= 2 ? "allowed" : "AID.VISIT_EDIT_CLOSED",
          );
        },
      ),
    );
  });
});
