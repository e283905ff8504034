import { describe, expect, it } from "vitest";
import { readyBankFormats } from "../codes/bank-format.ts";
import { fen } from "../kernel/money.ts";
import { bankCells, bankTemplateSchema, readAnswer } from "./bank-template.ts";

const line = {
  ...{ lineNo: 7, number: "帮 2026-0107", holderName: "李桂兰", card: "6222020200110001239" },
  ...{ bankName: "某银行西城支行", amountFen: fen(1_000_05) },
};
const templates = readyBankFormats.map(({ template }) => bankTemplateSchema.parse(template));

describe("the ready forms of a bank's file", () => {
  it("are templates like those that an office enters, each with a key and an id of its own", () => {
    expect(new Set(templates.map(({ key }) => key)).size).toBe(templates.length);
    expect(new Set(readyBankFormats.map(({ id }) => id)).size).toBe(templates.length);
  });
  it("say whom, to which card and how much, the yuan with two digits", () => {
    for (const template of templates) {
      const cells = bankCells(template, line, "帮扶款");
      expect(cells).toHaveLength(template.columns.length);
      for (const said of ["7", "李桂兰", "6222020200110001239", "1000.05", "帮扶款"])
        expect(cells).toContain(said);
    }
  });
  it("keep a cell free of the sign that parts the cells", () => {
    for (const template of templates.filter(({ format }) => format !== "xlsx"))
      for (const cell of bankCells(template, line, "帮扶款")) expect(cell).not.toContain(template.separator);
  });
  it("read the bank's answer by place: paid only where the bank's own word says so", () => {
    for (const template of templates) {
      const answer = (result: string) =>
        template.returnColumns.map(
          ({ field }) =>
            ({ lineNo: "7", amountYuan: "1000.05", result, reason: "户名不符", reference: "R1" })[
              field as "lineNo"
            ] ?? "",
        );
      for (const word of template.paidWords)
        expect(readAnswer(template, answer(word))).toMatchObject({
          lineNo: 7,
          amountFen: 1_000_05,
          paid: true,
        });
      for (const word of ["失败", "处理中", "", "成功 "].filter(
        (each) => !template.paidWords.includes(each.trim()),
      ))
        expect(readAnswer(template, answer(word)), word).toMatchObject({ paid: false, reason: "户名不符" });
    }
  });
  it("read no line from a heading, a total or a blank", () => {
    for (const template of templates)
      for (const first of ["序号", "合计", ""])
        expect(
          readAnswer(
            template,
            template.returnColumns.map(() => first),
          ),
        ).toBeNull();
  });
});
