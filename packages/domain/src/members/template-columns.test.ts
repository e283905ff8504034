import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitTemplate } from "./import-template.ts";
import { type RosterField, rosterFields } from "./roster.ts";

describe("two columns of one heading", () => {
  const headings = ["姓名", "电话", "证件号码", "电话"];
  const first: (RosterField | null)[] = ["name", "phone", "citizenId", null];
  const second: (RosterField | null)[] = ["name", null, "citizenId", "phone"];
  it("are told apart by their order: 电话 of the member, 电话 of the family", () => {
    expect(fitTemplate(headings, { headings, columns: first })).toEqual(first);
    expect(fitTemplate(headings, { headings, columns: second })).toEqual(second);
  });
  it("are not of a template that takes the second, where a roster has but one", () => {
    expect(fitTemplate(headings.slice(0, 3), { headings, columns: second })).toBeNull();
    expect(fitTemplate(headings.slice(0, 3), { headings, columns: first })).toEqual(first.slice(0, 3));
  });
  const heading = fc.constantFrom("姓名", "证件号码", "电话", "住址", "单位", "备注", "");
  const made = fc.array(heading, { minLength: 1, maxLength: 8 }).chain((all) => {
    const size = { minLength: all.length, maxLength: all.length };
    return fc.record({
      headings: fc.constant(all),
      columns: fc
        .tuple(fc.shuffledSubarray([...rosterFields], size), fc.array(fc.boolean(), size))
        .map(([fields, taken]) => fields.map((field, i) => (taken[i] ? field : null))),
    });
  });
  it("take every field of their template once in any other roster, or none at all", () => {
    fc.assert(
      fc.property(made, fc.array(heading, { maxLength: 10 }), (template, roster) => {
        const fields = fitTemplate(roster, template);
        if (fields === null) return;
        expect(fields).toHaveLength(roster.length);
        expect(fields.filter((field) => field).toSorted()).toEqual(
          template.columns.filter((field) => field !== null).toSorted(),
        );
      }),
    );
  });
});
