import { describe, expect, it } from "vitest";
import { fen } from "../kernel/money.ts";
import { type BankTemplate, withoutTotals } from "./bank-template.ts";

const template = (totals: BankTemplate["totals"]): BankTemplate => ({
  ...{ key: "bank", name: "某银行", format: "csv", encoding: "gbk", separator: ",", hasHeader: true },
  columns: [
    { field: "lineNo", heading: "序号" },
    { field: "card", heading: "卡号" },
    { field: "amountYuan", heading: "金额" },
  ],
  ...{ totals, returnHasHeader: false, paidWords: ["成功"] },
  returnColumns: [
    { field: "lineNo", heading: "序号" },
    { field: "result", heading: "结果" },
    { field: "reason", heading: "原因" },
  ],
});
const sent = { lines: 5, sumFen: fen(150_000) };
const paid = ["1", "成功", ""];
const failed = ["5", "失败", "账号有误"];
const rest = (totals: BankTemplate["totals"], rows: string[][]) =>
  withoutTotals(template(totals), rows, sent);

describe("the totals in a bank's answer", () => {
  it.each([
    ["in two cells", ["5", "1500.00"]],
    ["in as many cells as a payment", ["5", "1500.00", ""]],
    ["with thousands parted", ["5", "1,500.00", ""]],
    ["of the failed ones alone", ["1", "300.00", ""]],
  ])("%s are no payment, so that none of them is paid twice", (_, totals) => {
    expect(rest("last", [paid, failed, totals])).toEqual([paid, failed]);
    expect(rest("first", [totals, paid, failed])).toEqual([paid, failed]);
  });
  it("are looked for at their own end, and nowhere where the bank wants none", () => {
    const odd = ["5", "1500.00", ""];
    expect(rest("first", [paid, odd])).toEqual([paid, odd]);
    expect(rest("none", [paid, odd])).toEqual([paid, odd]);
    expect(rest(undefined, [paid, odd])).toEqual([paid, odd]);
  });
  it("are missed where the bank gave none: every payment is read", () => {
    expect(rest("last", [paid, failed])).toEqual([paid, failed]);
    expect(rest("first", [])).toEqual([]);
  });
});
