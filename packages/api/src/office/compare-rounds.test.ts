import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compared } from "./compare-rounds.ts";

describe("the facts of a round beside those of the round before", () => {
  it("shows what stood there only where it is another one now", () => {
    const was = { amountFen: 600_000, aidKind: "10", reason: "患病" };
    expect(compared({ amountFen: 800_000, aidKind: "10", reason: "患病" }, was)).toEqual([
      { key: "amountFen", value: 800_000, was: 600_000, changed: true },
      { key: "aidKind", value: "10", was: null, changed: false },
      { key: "reason", value: "患病", was: null, changed: false },
    ]);
  });
  it("calls a fact new that nobody had said, and gone that nobody says any more", () => {
    expect(compared({ grade: "1" }, {})).toEqual([{ key: "grade", value: "1", was: null, changed: true }]);
    expect(compared({ grade: null }, { grade: "1" })).toEqual([
      { key: "grade", value: null, was: "1", changed: true },
    ]);
  });
  it("tells nought from nothing", () => {
    expect(compared({ incomeFen: 0 }, { incomeFen: null })).toMatchObject([{ changed: true, was: null }]);
    expect(compared({ incomeFen: null }, { incomeFen: 0 })).toMatchObject([{ changed: true, was: 0 }]);
  });
  it("marks nothing in the first round, and nothing where nothing moved", () => {
    const facts = fc.dictionary(
      fc.constantFrom("grade", "amountFen", "reason", "people"),
      fc.option(fc.oneof(fc.integer(), fc.string()), { nil: null }),
    );
    fc.assert(
      fc.property(facts, (now) => {
        for (const was of [null, now]) {
          const rows = compared(now, was);
          expect(rows.map(({ key }) => key)).toEqual(Object.keys(now));
          expect(rows.filter(({ changed, was: before }) => changed || before !== null)).toEqual([]);
        }
      }),
    );
  });
});
