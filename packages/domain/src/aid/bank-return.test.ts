import { describe, expect, it } from "vitest";
import { fen } from "../kernel/money.ts";
import { type LineStatus, matchAnswers } from "./bank-return.ts";
import { type BankTemplate, bankCells, bankTemplateSchema, plainYuan, readAnswer } from "./bank-template.ts";

const template: BankTemplate = bankTemplateSchema.parse({
  ...{ key: "txt", name: "文本", format: "txt", encoding: "gbk", separator: "|", hasHeader: false },
  columns: [
    { field: "lineNo", heading: "序号" },
    { field: "card", heading: "账号" },
    { field: "holderName", heading: "户名" },
    { field: "amountYuan", heading: "金额" },
    { field: "purpose", heading: "用途" },
  ],
  returnHasHeader: false,
  returnColumns: [
    { field: "lineNo", heading: "序号" },
    { field: "amountYuan", heading: "金额" },
    { field: "result", heading: "结果" },
    { field: "reason", heading: "说明" },
    { field: "reference", heading: "流水号" },
  ],
  paidWords: ["成功"],
});
const line = (lineNo: number, status: LineStatus = "waiting", amount = 100_00) => ({
  lineNo,
  amountFen: fen(amount),
  status,
});
const answer = (lineNo: number, paid = true, amount: number | null = 100_00) => ({
  ...{ lineNo, paid, reason: "", reference: "1" },
  amountFen: amount === null ? null : fen(amount),
});
const said = (...[lines, answers]: Parameters<typeof matchAnswers>) => {
  const decision = matchAnswers(lines, answers);
  return decision.ok ? decision.value.map(({ outcome }) => outcome) : decision.refusal;
};

describe("a bank's file", () => {
  it("says what its template asks, in the template's order", () => {
    const card = "6222020200112230319";
    const paid = {
      ...line(3, "waiting", 1234_05),
      number: "帮 2026-0001",
      holderName: "李桂兰",
      card,
      bankName: "",
    };
    expect(bankCells(template, paid, "帮扶款")).toEqual(["3", card, "李桂兰", "1234.05", "帮扶款"]);
    expect([plainYuan(fen(5)), plainYuan(fen(100)), plainYuan(fen(100_000_10))]).toEqual([
      ...["0.05", "1.00", "100000.10"],
    ]);
  });
  it("is read back line by line; a foot without a line's number is none", () => {
    expect(readAnswer(template, ["3", "1,234.05", "成功", "", "2026092200017"])).toEqual({
      ...{ lineNo: 3, amountFen: 1234_05, paid: true, reason: "成功", reference: "2026092200017" },
    });
    expect(readAnswer(template, ["4", "100", "失败", "户名不符", ""])).toMatchObject({
      paid: false,
      reason: "户名不符",
    });
    expect(readAnswer(template, ["合计", "1334.05"])).toBeNull();
  });
  it("never counts a word that the template does not know as paid", () => {
    for (const word of ["处理中", "", "成功 ", "不成功"])
      expect(readAnswer(template, ["1", "1", word])?.paid).toBe(word.trim() === "成功");
  });
});

describe("the bank's answers", () => {
  it("pay a line, or send it back; again they say the same", () => {
    expect(said([line(1), line(2), line(3)], [answer(1), answer(2, false), answer(3, true, null)])).toEqual([
      ...["pay", "fail", "pay"],
    ]);
    expect(said([line(1, "paid"), line(2, "failed")], [answer(1), answer(2, false)])).toEqual([
      "same",
      "same",
    ]);
  });
  it("may send back what had been paid (退票), and never pay what was sent back", () => {
    expect(said([line(1, "paid")], [answer(1, false)])).toEqual(["bounce"]);
    expect(said([line(1, "failed")], [answer(1)])).toEqual({ code: "AID.RETURN_CONTRADICTS", lines: [1] });
    expect(said([line(1, "dropped")], [answer(1, false)])).toMatchObject({ code: "AID.RETURN_CONTRADICTS" });
  });
  it("are taken as a whole or not at all", () => {
    const lines = [line(1), line(2)];
    expect(said(lines, [])).toEqual({ code: "AID.RETURN_EMPTY" });
    expect(said(lines, [answer(1), answer(7)])).toEqual({ code: "AID.RETURN_UNKNOWN_LINES", lines: [7] });
    expect(said(lines, [answer(1), answer(1, false)])).toEqual({ code: "AID.RETURN_TWICE", lines: [1] });
    expect(said(lines, [answer(2, true, 100_01), answer(1)])).toEqual({
      ...{ code: "AID.RETURN_OTHER_AMOUNT", lines: [2] },
    });
  });
});
