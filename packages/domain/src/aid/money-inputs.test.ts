import { describe, expect, it } from "vitest";
import { aidKind } from "../codes/aid-kind.ts";
import { luhnDigit } from "../codes/bank-card.ts";
import { proposeGrantInput } from "./propose-grant.input.ts";
import { recordAccountInput } from "./record-account.input.ts";
import { correctCostInput, recordCostInput } from "./record-cost.input.ts";
import { askReversalInput, confirmReversalInput, dropReversalInput } from "./reverse-grant.input.ts";
import * as step from "./step-grant.input.ts";

const id = "4c4ba4c4-93d5-4b4a-9f5b-3d1a2f1f0a11";
const commandId = "4c4ba4c4-93d5-4b4a-9f5b-3d1a2f1f0a12";
type Issue = { path: PropertyKey[]; message: string };
type Schema = { safeParse: (input: unknown) => { success: boolean; error?: { issues: Issue[] } } };
/** What is wrong, as "field CODE"; nothing where it is read. */
const faults = (schema: Schema, input: object): string[] =>
  schema.safeParse(input).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];

const proposal = {
  ...{ commandId, archiveId: id, fundId: id, kind: "10", amount: "1,200.5", way: "bank" },
  ...{ reason: " 生活困难 ", personId: "", costId: "", overlapReason: "" },
};

describe("a proposed sum", () => {
  it("is read as it is typed: whole fen, empty choices as nobody and nothing", () => {
    expect(proposeGrantInput.parse(proposal)).toMatchObject({
      ...{ amount: 1_200_50, reason: "生活困难", personId: null, costId: null, overlapReason: "" },
    });
  });
  it.each([
    ["fundId", "", "fundId INPUT.REQUIRED"],
    ["archiveId", "李桂兰", "archiveId INPUT.REQUIRED"],
    ["kind", "99", "kind INPUT.NOT_A_CODE"],
    ["amount", "0", "amount INPUT.NOT_AN_AMOUNT"],
    ["amount", "-1", "amount INPUT.NOT_AN_AMOUNT"],
    ["amount", "1.005", "amount INPUT.NOT_AN_AMOUNT"],
    ["amount", "一千", "amount INPUT.NOT_AN_AMOUNT"],
    ["way", "cash", "way INPUT.REQUIRED"],
    ["reason", "  ", "reason INPUT.REQUIRED"],
    ["reason", "难".repeat(501), "reason INPUT.TOO_LONG"],
    ["overlapReason", "重".repeat(301), "overlapReason INPUT.TOO_LONG"],
  ])("with %s of %s is turned away at its field", (field, value, fault) => {
    expect(faults(proposeGrantInput, { ...proposal, [field]: value })).toEqual([fault]);
  });
  it.each(["0.01", "1", "１２３．４", "999999999999.99"])("may be of %s yuan", (amount) => {
    expect(faults(proposeGrantInput, { ...proposal, amount })).toEqual([]);
  });
  it("may be of every kind that is open, and carries nothing that nobody asked for", () => {
    for (const kind of aidKind.open) expect(faults(proposeGrantInput, { ...proposal, kind })).toEqual([]);
    expect(proposeGrantInput.safeParse({ ...proposal, status: "approved" }).success).toBe(false);
    expect(proposeGrantInput.safeParse({ ...proposal, approvedBy: id }).success).toBe(false);
  });
});

describe("a step of a grant", () => {
  const named = { commandId, grantId: id, version: 1 };
  it("names the version that the screen showed", () => {
    for (const schema of [step.approveGrantInput, step.withdrawGrantInput, step.releaseGrantInput]) {
      expect(faults(schema, named)).toEqual([]);
      for (const version of [0, 1.5, "1", undefined])
        expect(schema.safeParse({ ...named, version }).success, String(version)).toBe(false);
    }
  });
  it("that goes against somebody says why", () => {
    for (const schema of [step.declineGrantInput, step.cancelGrantInput, step.takeBackGrantInput]) {
      expect(faults(schema, { ...named, note: "材料不全" })).toEqual([]);
      expect(faults(schema, { ...named, note: "  " })).toEqual(["note INPUT.REQUIRED"]);
    }
  });
  it("that pays names the bank's number of the transfer", () => {
    expect(faults(step.payGrantInput, { ...named, reference: "20260918001" })).toEqual([]);
    expect(faults(step.payGrantInput, { ...named, reference: "" })).toEqual(["reference INPUT.REQUIRED"]);
    expect(faults(step.payGrantInput, { ...named, reference: "1".repeat(61) })).toEqual([
      "reference INPUT.TOO_LONG",
    ]);
  });
  it("that turns a paid grant back has a reason, a number of the money, or a word why it was dropped", () => {
    const said: [Schema, string, number][] = [
      [askReversalInput, "reason", 500],
      [confirmReversalInput, "reference", 60],
      [dropReversalInput, "note", 500],
    ];
    for (const [schema, field, most] of said) {
      expect(faults(schema, { ...named, [field]: "字".repeat(most) })).toEqual([]);
      expect(faults(schema, { ...named, [field]: "字".repeat(most + 1) })).toEqual([
        `${field} INPUT.TOO_LONG`,
      ]);
      expect(faults(schema, { ...named, [field]: "" })).toEqual([`${field} INPUT.REQUIRED`]);
    }
  });
});

describe("a medical bill", () => {
  const bill = {
    ...{ commandId, archiveId: id, personId: "", billNumber: " 京 0001 ａ", hospital: "复兴医院" },
    ...{ billedOn: "2026年9月1日", bill: "10000", insurance: "6,000.01", seriousIllness: "" },
    ...{ commercial: "", mutualAid: "", otherAid: "" },
  };
  it("has one number however it is typed, so that it is taken once", () => {
    const numbers = ["京0001A", "京 0001 ａ", "  京０００１a "].map(
      (billNumber) => recordCostInput.parse({ ...bill, billNumber }).billNumber,
    );
    expect(new Set(numbers)).toEqual(new Set(["京0001A"]));
  });
  it("counts what nobody typed as nothing, and what was typed to the fen", () => {
    expect(recordCostInput.parse(bill)).toMatchObject({
      ...{
        bill: 10_000_00,
        insurance: 6_000_01,
        seriousIllness: 0,
        commercial: 0,
        mutualAid: 0,
        otherAid: 0,
      },
      ...{ billedOn: "2026-09-01", personId: null },
    });
  });
  it.each([
    ["billNumber", " ", "billNumber INPUT.REQUIRED"],
    ["hospital", "", "hospital INPUT.REQUIRED"],
    ["billedOn", "2026-02-30", "billedOn INPUT.NOT_A_DAY"],
    ["bill", "0", "bill INPUT.NOT_AN_AMOUNT"],
    ["insurance", "-1", "insurance INPUT.NOT_AN_AMOUNT"],
    ["otherAid", "100000000.01", "otherAid INPUT.NOT_AN_AMOUNT"],
  ])("with %s of %s is turned away at its field", (field, value, fault) => {
    expect(faults(recordCostInput, { ...bill, [field]: value })).toEqual([fault]);
  });
  it("is put right as the same bill, by its id and version", () => {
    const { archiveId: _, ...same } = bill;
    expect(faults(correctCostInput, { ...same, costId: id, version: 2 })).toEqual([]);
    expect(correctCostInput.safeParse({ ...same, costId: id }).success).toBe(false);
  });
});

describe("an account", () => {
  const digits = "622202020011000123";
  const account = {
    ...{ commandId, archiveId: id, personId: "", holderName: "李桂兰", bankName: "某银行西城支行" },
    card: digits + luhnDigit(digits),
  };
  it("has a card that passes its own check, grouped or not", () => {
    const grouped = account.card.replaceAll(/(\d{4})/g, "$1 ");
    expect(recordAccountInput.parse({ ...account, card: grouped }).card).toBe(account.card);
    const wrong = digits + String((Number(luhnDigit(digits)) + 1) % 10);
    expect(faults(recordAccountInput, { ...account, card: wrong })).toEqual(["card CARD.CHECK_DIGIT"]);
    expect(faults(recordAccountInput, { ...account, card: "6222" })).toEqual(["card CARD.WRONG_LENGTH"]);
  });
  it.each(["|", ",", ";", "\t", "\n"])(
    "has no sign in it that parts the columns of a bank's file: %j",
    (sign) => {
      for (const field of ["holderName", "bankName"])
        expect(faults(recordAccountInput, { ...account, [field]: `李${sign}兰` })).toEqual([
          `${field} INPUT.INVALID`,
        ]);
    },
  );
});
