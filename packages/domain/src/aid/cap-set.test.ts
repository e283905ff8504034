import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import { type Cap, capsOn, decideCaps, standingOfCap } from "./cap.ts";
import { type CapSet, capSetNames, capSets, missingOf, readyCapSources } from "./cap-set.ts";

const line = fen(1_450_00);
const capsOf = (set: CapSet): Cap[] =>
  capSets[set].map((cap) => ({
    ...cap,
    id: cap.source,
    effectiveFrom: day("2026-01-01"),
    effectiveUntil: null,
  }));

type Asked = Pick<Parameters<typeof capsOn>[1], "kind" | "grade" | "stage">;
/** What a set says to a sum, after so much of the year was given to household and person alike. */
function said(set: CapSet, asked: Asked, amount: number, given = 0) {
  const caps = capsOn(capsOf(set), { ...asked, on: day("2026-09-18") });
  const before = { household: fen(given), person: fen(given) };
  const decision = decideCaps(
    fen(amount),
    caps.map((cap) => standingOfCap(cap, line, before)),
  );
  return decision.ok ? "allowed" : decision.refusal.per;
}

describe("the ready caps, each at its last fen", () => {
  it.each<[CapSet, string, Asked, number, string]>([
    ["national", "living aid: 12 lines (art. 5 (1))", { kind: "10", grade: "1" }, 12 * line, "household"],
    ["national", "the same for every category", { kind: "10", grade: "3" }, 12 * line, "household"],
    ["national", "schooling: 10 months (art. 5 (3))", { kind: "30", grade: "1" }, 10 * line, "student"],
    ["national", "temporary relief: 3,000 yuan", { kind: "60", grade: null }, 3_000_00, "person"],
    ["hubei", "living aid in deep hardship: 12 lines", { kind: "10", grade: "1" }, 12 * line, "household"],
    ["hubei", "in relative hardship: 10 lines", { kind: "10", grade: "2" }, 10 * line, "household"],
    ["hubei", "after an accident: 10 lines", { kind: "10", grade: "3" }, 10 * line, "household"],
    ["hubei", "medical aid: 20,000 yuan", { kind: "20", grade: "2" }, 20_000_00, "household"],
    ["hubei", "university: 10 lines", { kind: "30", grade: "1", stage: "university" }, 10 * line, "student"],
    [
      "hubei",
      "secondary school: 6 lines",
      { kind: "30", grade: "1", stage: "secondary" },
      6 * line,
      "student",
    ],
    [
      "hubei",
      "a stage that nobody knows: the lower",
      { kind: "30", grade: "1", stage: null },
      6 * line,
      "student",
    ],
    ["hubei", "temporary relief: 3,000 yuan", { kind: "60", grade: null }, 3_000_00, "person"],
  ])("%s, %s", (set, _, asked, sum, per) => {
    expect([said(set, asked, sum), said(set, asked, sum - 1, 1)]).toEqual(["allowed", "allowed"]);
    expect([said(set, asked, sum + 1), said(set, asked, 1, sum)]).toEqual([per, per]);
  });
  it("leave kinds without a number to the fund and to the ledger of bills", () => {
    expect(said("national", { kind: "20", grade: "1" }, 9_000_000_00)).toBe("allowed");
    for (const set of capSetNames)
      expect(said(set, { kind: "40", grade: "1" }, 9_000_000_00)).toBe("allowed");
  });
  it("are taken over once: what stands already is not entered again", () => {
    expect(missingOf("hubei", [])).toHaveLength(6);
    expect(missingOf("hubei", capSets.national).map(({ kind }) => kind)).toEqual([
      "10",
      "10",
      "20",
      "30",
      "30",
    ]);
    expect(missingOf("hubei", capSets.hubei)).toEqual([]);
    expect(readyCapSources).toContain("cap.hubeiSecondary");
  });
});
