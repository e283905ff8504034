import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aidKind } from "../codes/aid-kind.ts";
import { fundSource } from "../codes/fund-source.ts";
import { addDays, day } from "../kernel/day.ts";
import { grantWays } from "./grant.ts";
import { openFundInput } from "./open-fund.input.ts";
import { proposeGrantInput } from "./propose-grant.input.ts";
import { mayServe } from "./source.ts";
import {
  cancelGrantInput,
  declineGrantInput,
  payGrantInput,
  takeBackGrantInput,
} from "./step-grant.input.ts";
import { decideVisit, nextVisitAfter, visitMethods } from "./visit.ts";

const uuid = fc.uuid({ version: 4 });
const start = day("2026-01-01");
const aDay = fc.integer({ min: -800, max: 800 }).map((days) => addDays(start, days));
const aSum = fc.integer({ min: 1, max: 99_999_999_999_99 });
const typedSum = (sum: number) => `${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, "0")}`;

const purposes = fc.constantFrom(...fundSource.open).chain((source) =>
  fc.record({
    source: fc.constant(source),
    kinds: fc.subarray(
      aidKind.open.filter((kind) => mayServe(source, kind)),
      { minLength: 1 },
    ),
  }),
);
const terms = fc.record({
  commandId: uuid,
  name: fc.constantFrom("送温暖资金", "金秋助学"),
  giver: fc.constantFrom("某公司", "某基金会"),
  terms: fc.constantFrom("", "仅限本街道困难职工子女"),
  opensOn: aDay,
  length: fc.nat(700),
  cap: aSum,
  householdYearlyCap: aSum,
});
const funds = fc.tuple(purposes, terms).map(([purpose, rest]) => ({ ...purpose, ...rest }));

describe("a fund's form", () => {
  it("takes no kind that its source may not serve, and no donation without its giver", () => {
    const [fund] = fc.sample(funds, 1);
    const typed = { ...fund, length: undefined, cap: "1", householdYearlyCap: "1", closesOn: fund?.opensOn };
    const { length: _, ...rest } = typed;
    const said = (more: object) =>
      openFundInput
        .safeParse({ ...rest, ...more })
        .error?.issues.map(({ path, message }) => [path[0], message]);
    expect(said({ source: "1", kinds: ["10", "60"] })).toEqual([["kinds", "AID.KIND_NOT_OF_SOURCE"]]);
    expect(said({ source: "7", kinds: ["60"], giver: " " })).toEqual([["giver", "INPUT.REQUIRED"]]);
    expect(said({ source: "7", kinds: ["60"] })).toBeUndefined();
  });
  it("reads back every sum to the fen, every day and every kind", () => {
    fc.assert(
      fc.property(funds, ({ length, ...fund }) => {
        const closesOn = addDays(fund.opensOn, length);
        const sums = { cap: typedSum(fund.cap), householdYearlyCap: typedSum(fund.householdYearlyCap) };
        expect(openFundInput.parse({ ...fund, ...sums, closesOn })).toEqual({ ...fund, closesOn });
      }),
    );
  });
  it("may be open for one day, and not close before it opens", () => {
    const [fund] = fc.sample(funds, 1);
    if (!fund) throw new Error("no fund");
    const { length: _, ...rest } = fund;
    const closing = (days: number) =>
      openFundInput.safeParse({
        ...rest,
        ...{ cap: "1", householdYearlyCap: "1" },
        closesOn: addDays(fund.opensOn, days),
      });
    expect(closing(0).success).toBe(true);
    expect(closing(-1).error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ["closesOn", "AID.CLOSES_BEFORE_IT_OPENS"],
    ]);
  });
});

describe("a proposal's form", () => {
  const asked = {
    commandId: crypto.randomUUID(),
    archiveId: crypto.randomUUID(),
    fundId: crypto.randomUUID(),
  };
  const proposal = { ...asked, kind: "10", amount: "500", way: "bank", reason: "药费" };
  it("reads the sum to the fen, whatever the kind and the way", () => {
    fc.assert(
      fc.property(aSum, fc.constantFrom(...aidKind.open), fc.constantFrom(...grantWays), (sum, kind, way) => {
        const read = proposeGrantInput.parse({ ...proposal, kind, way, amount: typedSum(sum) });
        const blank = { personId: null, costId: null, overlapReason: "" };
        expect(read).toEqual({ ...proposal, ...blank, kind, way, amount: sum });
      }),
    );
  });
  it.each([
    ["amount", "0", "INPUT.NOT_AN_AMOUNT"],
    ["amount", "0.00", "INPUT.NOT_AN_AMOUNT"],
    ["amount", "-5", "INPUT.NOT_AN_AMOUNT"],
    ["amount", "1.005", "INPUT.NOT_AN_AMOUNT"],
    ["amount", "", "INPUT.NOT_AN_AMOUNT"],
    ["fundId", "", "INPUT.REQUIRED"],
    ["kind", "11", "INPUT.NOT_A_CODE"],
    ["way", "", "INPUT.REQUIRED"],
    ["reason", "   ", "INPUT.REQUIRED"],
    ["reason", "长".repeat(501), "INPUT.TOO_LONG"],
  ])("says at %s what is wrong with %j", (field, value, message) => {
    const { error } = proposeGrantInput.safeParse({ ...proposal, [field]: value });
    expect(error?.issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([[field, message]]);
  });
});

describe("the steps that take money away again", () => {
  const step = { commandId: crypto.randomUUID(), grantId: crypto.randomUUID(), version: 1 };
  it("want a reason, which the proposer reads", () => {
    for (const input of [declineGrantInput, cancelGrantInput, takeBackGrantInput]) {
      expect(input.safeParse({ ...step, note: "未能联系上" }).success).toBe(true);
      expect(input.safeParse({ ...step, note: " " }).error?.issues[0]?.message).toBe("INPUT.REQUIRED");
      expect(input.safeParse(step).success).toBe(false);
    }
  });
  it("a payment wants the bank's number, and no opinion", () => {
    expect(payGrantInput.parse({ ...step, reference: " 20260920001 " })).toEqual({
      ...step,
      reference: "20260920001",
      note: "",
    });
    expect(payGrantInput.safeParse({ ...step, reference: "" }).success).toBe(false);
  });
});

describe("a visit, whatever its days", () => {
  const now = new Date("2026-03-02T12:00:00+08:00");
  const today = day("2026-03-02");
  const aDay = fc.integer({ min: -3, max: 3 }).map((days) => addDays(today, days));
  const told = fc.record({
    visitedOn: aDay,
    startedAt: fc.constant(null),
    method: fc.constantFrom(...visitMethods),
    met: fc.boolean(),
    nextVisitOn: fc.option(aDay),
    handsOver: fc.boolean(),
  });
  // Whoever met nobody says why.
  const visits = told.map((visit) => ({ ...visit, notMetReason: visit.met ? null : ("absent" as const) }));
  it("is taken where it is past, the next is later, and money met a face, and only there", () => {
    fc.assert(
      fc.property(visits, (visit) => {
        const { visitedOn, nextVisitOn, handsOver, met, method } = visit;
        const fine =
          visitedOn <= today &&
          (nextVisitOn === null || nextVisitOn > visitedOn) &&
          (!handsOver || (met && ["home", "office", "other"].includes(method)));
        expect(decideVisit(visit, now).ok).toBe(fine);
      }),
    );
  });
  it("that is taken never leaves a next one that is not after it", () => {
    fc.assert(
      fc.property(visits, fc.option(aDay), (visit, planned) => {
        if (!decideVisit(visit, now).ok) return;
        const next = nextVisitAfter(visit, planned);
        if (next !== null) expect(next > visit.visitedOn).toBe(true);
        if (visit.nextVisitOn !== null) expect(next).toBe(visit.nextVisitOn);
      }),
    );
  });
});
