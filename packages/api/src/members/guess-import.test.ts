import { describe, expect, it } from "vitest";
import { maskCell } from "./guess-import.ts";

describe("a cell of a roster, as the import shows it", () => {
  it.each([
    ["an id number", "110102196001011237", null],
    ["an id number that ends in X", "11010219600101123X", null],
    ["an old id number", "110102600101123", null],
    ["a phone", "13812341234", null],
    ["a phone among words", "手机 13812341234 下午打", null],
    ["two numbers in one cell", "13812341234/13912345678", null],
  ])("never shows %s in full, whatever column it stands in", (_, cell, field) => {
    const masked = maskCell(cell, field);
    for (const number of cell.match(/\d{11,}/g) ?? []) expect(masked).not.toContain(number);
    expect(masked).toContain("*");
  });
  it("never shows where somebody lives", () => {
    expect(maskCell("北京市西城区月坛南街 12 号楼 3 单元 501", "address")).not.toContain("501");
    expect(maskCell("北京市西城区月坛南街 12 号楼 3 单元 501", "registrationPlace")).not.toContain("501");
  });
  it("shows a name, a date and a member number as they are", () => {
    for (const cell of ["张三", "2012-04-23", "H20260001", "第 3 车间"])
      expect(maskCell(cell, null)).toBe(cell);
  });
  it("shows forty characters at most", () => expect(maskCell("长".repeat(100), null)).toHaveLength(40));
});
