import { describe, expect, it } from "vitest";
import type { CodeTable } from "../codes/code-table.ts";
import { withoutEnd } from "../codes/paper.ts";
import { sex } from "../codes/person.ts";
import { idKind } from "../codes/roster-words.ts";
import {
  exportColumns,
  exportFormats,
  exportReasons,
  sealedColumns,
  startExportInput,
  startPlainExportInput,
} from "./member-export.ts";
import { type MemberCode, memberCodes, memberFlags, memberTexts, sealedFields } from "./member-fields.ts";
import { type FormFacts, type FormField, formCell, registerForm, rowsBesidePhoto } from "./register-form.ts";

const codes = Object.keys(memberCodes) as MemberCode[];
const fields = registerForm.flat();
/** A record of which nothing is known but what must be. */
const bare = {
  ...Object.fromEntries(
    [...codes, ...Object.keys(memberTexts), ...memberFlags].map((field) => [field, null]),
  ),
  ...Object.fromEntries([...sealedFields, "idValidUntil", "creditCode"].map((field) => [field, null])),
  ...{ newFormSince: null, joinedOn: null, cardBoundOn: null },
  ...{ name: "欧阳明月", sex: "2", birthOn: "1988-02-14", idKind: "1", memberNumber: "1102-0046831" },
  ...{ union: "恒远物业工会", status: "正常" },
} as unknown as FormFacts;
const cell = (field: FormField, facts: Partial<FormFacts> = {}, locale: "zh-CN" | "en" = "zh-CN") =>
  formCell(field, { ...bare, ...facts }, locale);

describe("《工会会员登记表》", () => {
  it("asks for each fact once, one or two a row", () => {
    expect(new Set(fields).size).toBe(fields.length);
    for (const row of registerForm) expect([1, 2]).toContain(row.length);
  });
  it("has every code, text and question of the register but the street, which the address says, and why there is no credit code", () => {
    const facts = [...codes, ...Object.keys(memberTexts), ...memberFlags, ...sealedFields];
    expect(facts.filter((field) => !fields.includes(field as FormField))).toEqual([
      "residenceStreet",
      "noCreditCode",
    ]);
  });
  it("has two facts in each row beside the photo: one alone would take its place", () => {
    for (const row of registerForm.slice(0, rowsBesidePhoto)) expect(row).toHaveLength(2);
  });
  it.each(codes)("words %s as its standard does, retired codes too, in both languages", (field) => {
    const table: CodeTable = memberCodes[field];
    for (const code of table.codes) {
      expect(cell(field, { [field]: code })).toBe(table.labels[code]?.zh);
      expect(cell(field, { [field]: code }, "en")).toBe(table.labels[code]?.en);
    }
    expect(cell(field)).toBe("");
  });
  it("words sex and paper, and shows a code that no table knows rather than nothing", () => {
    expect([cell("sex"), cell("sex", {}, "en")]).toEqual([sex.labels["2"].zh, sex.labels["2"].en]);
    expect(cell("idKind", { idKind: "6" })).toBe(idKind.labels["6"].zh);
    expect(cell("education", { education: "ZZ" })).toBe("ZZ");
  });
  it("says 长期 of a paper without end, and its last day of any other", () => {
    expect(cell("idValidUntil", { idValidUntil: withoutEnd })).toBe("长期");
    expect(cell("idValidUntil", { idValidUntil: withoutEnd }, "en")).toBe("Without end");
    expect(cell("idValidUntil", { idValidUntil: "2031-05-06" })).toBe("2031-05-06");
  });
  it.each(memberFlags)("answers %s with 是 or 否, and with nothing where nobody has said", (flag) => {
    expect([true, false, null].map((said) => cell(flag, { [flag]: said }))).toEqual(["是", "否", ""]);
    expect(cell(flag, { [flag]: false }, "en")).toBe("No");
  });
  it("shows of a sealed fact what it was given, its mask or the whole", () => {
    expect(cell("phone", { phone: "138****1234" })).toBe("138****1234");
    for (const field of sealedFields) expect(cell(field)).toBe("");
  });
  it("fills a bare record without a break", () => {
    const filled = fields.filter((field) => cell(field) !== "");
    expect(filled.sort()).toEqual(
      ["name", "sex", "birthOn", "idKind", "memberNumber", "union", "status"].sort(),
    );
  });
});

describe("an export of members", () => {
  const id = "019746a0-0000-4000-8000-000000000001";
  const asked = { commandId: id, filter: {}, format: "xlsx", columns: ["name", "phone"], locale: "zh-CN" };
  const takes = (more: object) => startExportInput.safeParse({ ...asked, ...more }).success;
  it("offers each column once, and every sealed fact as one of them", () => {
    expect(new Set(exportColumns).size).toBe(exportColumns.length);
    expect([...sealedColumns].sort()).toEqual([...sealedFields].sort());
    expect(exportColumns).toEqual(expect.arrayContaining([...sealedColumns]));
  });
  it("offers all that the register form holds", () => {
    const elsewhere: Partial<Record<FormField, string>> = { union: "unionName" };
    const missing = fields.filter(
      (field) => !(exportColumns as readonly string[]).includes(elsewhere[field] ?? field),
    );
    expect(missing).toEqual(["registrationRegion"]);
  });
  it("is a workbook or a csv, of one column at least and of known ones", () => {
    for (const format of exportFormats) expect(takes({ format })).toBe(true);
    for (const more of [
      { format: "pdf" },
      { columns: [] },
      { columns: ["citizenIdIndex"] },
      { locale: "fr" },
    ])
      expect(takes(more)).toBe(false);
  });
  it("of masked numbers takes no reason along, and none that is uncovered goes without", () => {
    expect(takes({ reason: "check", reasonText: "核对" })).toBe(false);
    const plain = (more: object) => startPlainExportInput.safeParse({ ...asked, ...more });
    for (const reason of exportReasons)
      expect(plain({ reason, reasonText: "报送区总工会" }).success).toBe(true);
    expect(plain({ reason: "check" }).success).toBe(false);
    expect(plain({ reasonText: "报送区总工会" }).success).toBe(false);
    expect(plain({ reason: "check", reasonText: " 核 " }).error?.issues[0]?.message).toBe("INPUT.REQUIRED");
    expect(plain({ reason: "check", reasonText: "核".repeat(201) }).error?.issues[0]?.message).toBe(
      "INPUT.TOO_LONG",
    );
  });
});
