import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitTemplate, headingsText } from "./import-template.ts";
import { type RosterField, rosterFields } from "./roster.ts";

const template = {
  headings: ["序号", "姓名", "证件号码", "文化层次"],
  columns: [null, "name", "citizenId", "education"] as (RosterField | null)[],
};

describe("a set of headings", () => {
  it("is the same in any order and with any blanks", () => {
    expect(headingsText(["姓 名", "证件号码"])).toBe(headingsText(["证件号码", "姓名", ""]));
    expect(headingsText(["姓名"])).not.toBe(headingsText(["姓名", "性别"]));
  });
});

describe("a template", () => {
  it("reads a roster with its headings, wherever they stand", () => {
    expect(fitTemplate(["文化层次", "证件号码", "姓名", "序号"], template)).toEqual([
      "education",
      "citizenId",
      "name",
      null,
    ]);
  });
  it("reads one that has lost a column which filled nothing, and none that has lost another", () => {
    expect(fitTemplate(["姓名", "证件号码", "文化层次"], template)).toEqual([
      "name",
      "citizenId",
      "education",
    ]);
    expect(fitTemplate(["序号", "姓名", "证件号码"], template)).toBeNull();
  });
  it("leaves one new column to be looked at, and does not know a roster with two", () => {
    expect(fitTemplate([...template.headings, "错误原因"], template)?.at(-1)).toBeUndefined();
    expect(fitTemplate([...template.headings, "甲", "乙"], template)).toBeNull();
  });
  it("fills a field from one column, though two have its heading", () => {
    expect(fitTemplate(["姓名", "姓名", "证件号码", "文化层次"], template)).toEqual([
      "name",
      null,
      "citizenId",
      "education",
    ]);
  });
  it("that fills nothing fits nothing", () => {
    expect(fitTemplate(["甲"], { headings: ["甲"], columns: [null] })).toBeNull();
  });
  it("reads its own roster as it was read, in every order of the columns", () => {
    const columns = fc.uniqueArray(fc.constantFrom(...rosterFields), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(columns, fc.infiniteStream(fc.nat()), (fields, dice) => {
        const own = { headings: fields.map((field) => `标题 ${field}`), columns: fields };
        const order = fields
          .map((_, i) => ({ i, key: dice.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ i }) => i);
        const shuffled = order.map((i) => own.headings[i] ?? "");
        expect(fitTemplate(shuffled, own)).toEqual(order.map((i) => fields[i]));
        expect(headingsText(shuffled)).toBe(headingsText(own.headings));
      }),
    );
  });
});
