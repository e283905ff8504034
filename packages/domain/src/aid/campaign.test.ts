import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import {
  decideBudget,
  decideClose,
  decideOpening,
  decideShare,
  isOnTheWay,
  moneyKindOf,
} from "./campaign.ts";
import { grantStatuses } from "./grant.status.ts";

const fund = {
  ...{ opensOn: day("2026-01-01"), closesOn: day("2026-12-31"), leftFen: fen(5_000_000) },
  kinds: ["70"] as const,
};
const asked = {
  ...{ kind: "warmth" as const, opensOn: day("2026-12-01"), closesOn: day("2026-12-31") },
  budget: fen(5_000_000),
};

describe("a campaign is opened on a fund", () => {
  it.each([
    ["within the days of the fund, and with all that it has left", {}, "70"],
    ["not before the fund opens", { opensOn: day("2025-12-31") }, "CAMPAIGN.DAYS"],
    ["not for a day longer than the fund", { closesOn: day("2027-01-01") }, "CAMPAIGN.DAYS"],
    [
      "not to end before it begins",
      { opensOn: day("2026-12-31"), closesOn: day("2026-12-30") },
      "CAMPAIGN.DAYS",
    ],
    ["not for a purpose that the fund has not", { kind: "autumn" }, "CAMPAIGN.KIND_NOT_OF_FUND"],
    ["not with one fen more than the fund has", { budget: fen(5_000_001) }, "CAMPAIGN.OVER_FUND"],
  ] as const)("%s", (_, more, expected) => {
    const decision = decideOpening({ ...asked, ...more }, fund);
    expect(decision.ok ? decision.value : decision.refusal.code).toBe(expected);
  });
  it("gives 子女助学 in autumn, and 慰问 else", () => {
    expect(moneyKindOf).toEqual({ warmth: "70", autumn: "30", cool: "70", other: "70" });
  });
});

describe("what an object is to have", () => {
  const share = (yuan: number, pieces: number) =>
    ({ amountFen: fen(yuan * 100), goodsCount: pieces, unitPriceFen: fen(8_050) }) as const;

  it("is money, goods, or both, and is worth their sum", () => {
    expect(decideShare("household", share(500, 2))).toEqual({ ok: true, value: 66_100 });
    expect(decideShare("household", share(500, 0))).toEqual({ ok: true, value: 50_000 });
    expect(decideShare("group", share(0, 3))).toEqual({ ok: true, value: 24_150 });
  });
  it("is money for households in the file alone: a grant has a real name", () => {
    for (const type of ["person", "group"] as const)
      expect(decideShare(type, share(0.01, 1))).toMatchObject({
        refusal: { code: "CAMPAIGN.MONEY_NEEDS_FILE" },
      });
  });
  it("is something", () => {
    expect(decideShare("person", share(0, 0))).toMatchObject({
      refusal: { code: "CAMPAIGN.NOTHING_TO_GIVE" },
    });
  });
  it.each([
    [100, 1, true],
    [100, 2, false],
    [101, 1, false],
    [0, 5, true],
    [50, 2, true],
  ])("of %i fen each for %i more fits into what is left: %s", (each, count, fits) => {
    const decision = decideBudget(
      { budgetFen: fen(1_100), plannedFen: fen(1_000) },
      { each: fen(each), count },
    );
    expect(decision.ok).toBe(fits);
    if (!decision.ok)
      expect(decision.refusal).toEqual({ code: "CAMPAIGN.OVER_BUDGET", left: 100, needed: each * count });
  });
});

describe("a campaign closes", () => {
  it.each([
    [{ stillListed: 0, moneyOut: 0 }, null],
    [
      { stillListed: 1, moneyOut: 1 },
      { code: "CAMPAIGN.STILL_LISTED", count: 1 },
    ],
    [
      { stillListed: 0, moneyOut: 2 },
      { code: "CAMPAIGN.MONEY_OUT", count: 2 },
    ],
  ])("with %j: %j", (facts, refusal) => {
    const decision = decideClose("open", facts);
    expect(decision.ok ? null : decision.refusal).toEqual(refusal);
  });
  it("once", () => {
    const decision = decideClose("closed", { stillListed: 0, moneyOut: 0 });
    expect(decision).toMatchObject({ refusal: { code: "CAMPAIGN.CLOSED" } });
  });
  it("while no money is between the fund and a household", () => {
    expect(grantStatuses.filter(isOnTheWay)).toEqual(["proposed", "approved", "released"]);
  });
});
