import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { luhnDigit } from "../codes/bank-card.ts";
import { importReturnInput, makeBatchInput, mostLines, publishBatchInput } from "./batch.input.ts";
import { addCapInput } from "./cap.input.ts";
import { figureLinesInput } from "./figure.input.ts";
import { recordAccountInput } from "./record-account.input.ts";
import { recordCostInput } from "./record-cost.input.ts";

const id = crypto.randomUUID();
const step = { commandId: id, batchId: id, version: 1 };
const issuesOf = (read: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  read.error?.issues.map(({ path, message }) => [path[0], message]);

describe("a cap's form", () => {
  const cap = {
    commandId: id,
    kind: "10",
    per: "household",
    effectiveFrom: "2026-01-01",
    source: "区工发〔2026〕3号",
  };
  it("is months of the line or a fixed sum, and reads what belongs to it", () => {
    expect(addCapInput.parse({ ...cap, basis: "lines", months: "12" })).toMatchObject({
      months: 12,
      amount: 0,
      grades: [],
    });
    expect(addCapInput.parse({ ...cap, basis: "fixed", amount: "3,000.5" })).toMatchObject({
      months: null,
      amount: 300_050,
    });
  });
  it.each([
    [{ basis: "lines", months: "" }, "months", "INPUT.REQUIRED"],
    [{ basis: "lines", months: "0" }, "months", "INPUT.NOT_A_NUMBER"],
    [{ basis: "lines", months: "61" }, "months", "INPUT.NOT_A_NUMBER"],
    [{ basis: "fixed", amount: "" }, "amount", "INPUT.NOT_AN_AMOUNT"],
    [{ basis: "fixed", amount: "0" }, "amount", "INPUT.NOT_AN_AMOUNT"],
    [{ basis: "fixed", amount: "1.005" }, "amount", "INPUT.NOT_AN_AMOUNT"],
  ])("refuses %o at %s", (more, path, message) => {
    expect(issuesOf(addCapInput.safeParse({ ...cap, ...more }))).toEqual([[path, message]]);
  });
});

describe("a bill's form", () => {
  const bill = {
    commandId: id,
    archiveId: id,
    billNumber: "京 0001 ａ",
    hospital: "某医院",
    billedOn: "2026-8-1",
    bill: "100",
  };
  it("reads empty sums as nothing, and a number without its spaces", () => {
    expect(recordCostInput.parse({ ...bill, insurance: "60.01" })).toMatchObject({
      ...{
        billNumber: "京0001A",
        billedOn: "2026-08-01",
        bill: 100_00,
        insurance: 60_01,
        otherAid: 0,
        personId: null,
      },
    });
  });
  it("takes every sum up to a hundred million yuan, to the fen", () => {
    const sums = fc.integer({ min: 0, max: 10_000_000_000 });
    fc.assert(
      fc.property(sums, (sum) => {
        const typed = `${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, "0")}`;
        expect(recordCostInput.parse({ ...bill, mutualAid: typed }).mutualAid).toBe(sum);
      }),
    );
    expect(issuesOf(recordCostInput.safeParse({ ...bill, mutualAid: "100000000.01" }))).toEqual([
      ["mutualAid", "INPUT.NOT_AN_AMOUNT"],
    ]);
  });
});

describe("an account's form", () => {
  const digits = "622202020011223031";
  const account = {
    commandId: id,
    archiveId: id,
    holderName: "李桂兰",
    bankName: "某银行",
    card: digits + luhnDigit(digits),
  };
  it("wants a card that passes Luhn, and no sign that parts a bank's columns", () => {
    expect(recordAccountInput.parse({ ...account, personId: "" }).personId).toBeNull();
    expect(issuesOf(recordAccountInput.safeParse({ ...account, card: `${digits}0` }))).toEqual([
      ["card", "CARD.CHECK_DIGIT"],
    ]);
    for (const sign of ["|", ",", ";", "\t"])
      expect(issuesOf(recordAccountInput.safeParse({ ...account, holderName: `李${sign}桂兰` }))).toEqual([
        ["holderName", "INPUT.INVALID"],
      ]);
  });
});

describe("a batch's forms", () => {
  const batch = { commandId: id, fundId: id, templateId: id, purpose: "帮扶款" };
  it("takes one line and as many as a bank takes, and no line fewer or more", () => {
    const many = (count: number) =>
      makeBatchInput.safeParse({
        ...batch,
        grantIds: Array.from({ length: count }, () => crypto.randomUUID()),
      }).success;
    expect([many(0), many(1), many(mostLines), many(mostLines + 1)]).toEqual([false, true, true, false]);
    expect(issuesOf(makeBatchInput.safeParse({ ...batch, purpose: "a|b", grantIds: [id] }))).toEqual([
      ["purpose", "INPUT.INVALID"],
    ]);
  });
  it("wants a place for the public list, and reads a day that was left empty as none", () => {
    expect(publishBatchInput.parse({ ...step, place: " 公告栏 ", since: "" })).toMatchObject({
      place: "公告栏",
      since: null,
    });
    expect(publishBatchInput.safeParse({ ...step, place: " " }).success).toBe(false);
  });
  it("takes the bank's file as base 64, and nothing else", () => {
    const file = { ...step, fileName: "r.txt" };
    expect(importReturnInput.safeParse({ ...file, content: btoa("1|100") }).success).toBe(true);
    for (const content of ["", "不是", "a b", "A".repeat(960_004)])
      expect(importReturnInput.safeParse({ ...file, content }).success).toBe(false);
  });
});

it("the lines of a figure are of a year and month that there are", () => {
  expect(figureLinesInput.safeParse({ year: 2026, month: 12, kind: "10", source: "5" }).success).toBe(true);
  for (const bad of [
    { year: 1999 },
    { year: 2026, month: 13 },
    { year: 2026, month: 0 },
    { year: 2026, kind: "11" },
  ])
    expect(figureLinesInput.safeParse(bad).success).toBe(false);
});
