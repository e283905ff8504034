import { familyRelation } from "@gongbang/domain/codes/family-relation";
import { familyOnForm, registerForm, rowsBesidePhoto } from "@gongbang/domain/members/register-form";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aMember, type Member } from "../../member-record.fixture.tsx";
import { PrintMemberForm } from "./print-member-form.tsx";
import { RegisterSheet } from "./register-sheet.tsx";

type Form = Parameters<typeof RegisterSheet>[0]["form"];
const relative = (at: number): Form["family"][number] => ({
  ...{ id: `f${at}`, version: 1, name: `家人${at}`, relation: "20", birthOn: "2015-03-01" },
  ...{ employment: "31", unitName: "育民小学", idMask: null },
});
const family = (count: number) => Array.from({ length: count }, (_, i) => relative(i + 1));
const formOf = (more: Partial<Member> = {}, relatives: Form["family"] = []): Form => ({
  member: { ...aMember, ...more },
  family: relatives,
});
const sheet = (form: Form, locale: Locale = "zh-CN") =>
  deskIn(locale, <RegisterSheet form={form} plain={null} today="2026-09-28" officer="林秀英" />);
/** The form's cells by their heads. */
const cellsOf = (markup: string) => {
  const [facts] = allOf(markup, "table");
  return Object.fromEntries(
    allOf(facts?.markup ?? "", "tr").flatMap((row) => {
      const values = allOf(row.markup, "td").map(({ text }) => text);
      return allOf(row.markup, "th").map(({ text }, i) => [text, values[i]]);
    }),
  );
};
const familyRows = (markup: string) => {
  const [, table] = allOf(markup, "table");
  return allOf(allOf(table?.markup ?? "", "tbody")[0]?.markup ?? "", "tr");
};

describe("《工会会员登记表》", () => {
  it("has a cell for every fact of the form, in the form's order", async () => {
    const fields = registerForm.flat();
    for (const locale of locales) {
      const [facts] = allOf(await sheet(formOf(), locale), "table");
      const heads = allOf(facts?.markup ?? "", "th").map(({ text }) => text);
      expect(heads).toHaveLength(fields.length);
      expect(new Set(heads).size).toBe(fields.length);
      expect(heads.filter((head) => head === "" || head.includes("field."))).toEqual([]);
    }
  });
  it("says codes in the standard's words, and leaves blank what nobody knows", async () => {
    const cells = cellsOf(await sheet(formOf({ education: "21", isMigrantWorker: false })));
    expect(cells).toMatchObject({
      ...{ 姓名: "李桂兰", 性别: "女性", 民族: "汉族", 是否农民工: "否", 会籍状态: "在籍" },
      ...{ 京卡号: "****4567", 所属工会: "月坛街道总工会", 户籍地: "", 是否劳模: "" },
    });
    expect(cells.学历).toMatch(/本科/);
  });
  it("has heads that are heads: each tied to its row or column", async () => {
    const heads = allOf(await sheet(formOf({}, family(1))), "th");
    expect(new Set(heads.map(({ attributes }) => attributes.scope))).toEqual(new Set(["row", "col"]));
  });
  it("leaves room for a photo, and shows the one that is there by name", async () => {
    const frame = (markup: string) =>
      allOf(markup, "td").find(({ attributes }) => attributes.rowSpan === String(rowsBesidePhoto));
    expect(frame(await sheet(formOf()))?.text).toBe("照片");
    const there = oneOf(await sheet(formOf({ photoFileId: "d9" })), "img");
    expect(there.attributes).toMatchObject({ src: "/api/member-files/d9?show=1", alt: "照片" });
  });
  it("lists the family as far as the page has room, and never fewer than three lines", async () => {
    const lines = async (count: number) =>
      familyRows(await sheet(formOf({}, family(count)))).map(({ attributes, text }) =>
        attributes["aria-hidden"] ? null : text,
      );
    expect(await lines(0)).toEqual([null, null, null]);
    expect(await lines(1)).toEqual(["子 家人1 2015-03-01 学生 育民小学", null, null]);
    expect(await lines(familyOnForm + 2)).toHaveLength(familyOnForm);
  });
  it("says a relation by the standard's word, in both languages", async () => {
    for (const locale of locales)
      for (const relation of familyRelation.open) {
        const page = await sheet(formOf({}, [{ ...relative(1), relation }]), locale);
        expect(familyRows(page)[0]?.text.startsWith(`${relation} `)).toBe(false);
      }
  });
  it("says who keeps it, when it was printed and by whom, and has lines to sign on", async () => {
    const words = readAs(await sheet(formOf()));
    for (const said of [
      "填报工会：月坛街道总工会",
      "打印日期：2026-09-28",
      "打印人：林秀英",
      "签名：",
      "（盖章）主席：",
    ])
      expect(words).toContain(said);
  });
});

describe("the page that prints it", () => {
  const page = (mayReveal: boolean, locale: Locale = "zh-CN") =>
    deskIn(
      locale,
      <PrintMemberForm form={formOf()} today="2026-09-28" officer="林秀英" mayReveal={mayReveal} />,
    );
  const buttons = async (...args: Parameters<typeof page>) =>
    allOf(await page(...args), "button").map(({ text }) => text);
  it("prints, makes a Word file, and uncovers only for who may", async () => {
    expect(await buttons(true)).toEqual(["显示完整信息", "导出 Word", "打印"]);
    expect(await buttons(false)).toEqual(["导出 Word", "打印"]);
  });
  it("says that the sheet is masked until somebody gave a reason", async () => {
    expect(readAs(await page(true))).toContain("打印为一页 A4，敏感信息已遮盖");
    expect(await page(true)).not.toMatch(/\d{17}[\dXx]|1[3-9]\d{9}/);
  });
  it("leads back to the member", async () => {
    expect(linksIn(await page(false))).toEqual([["/members/0197-m", "返回会员页"]]);
    expect(readAs(await page(true, "en"))).not.toMatch(/record\.|field\./);
  });
  it("leaves its own buttons off the paper", async () => {
    const [screen = "", paper = ""] = (await page(true)).split("<article");
    expect(screen).toMatch(/^<div class="no-print/);
    expect(allOf(`<article${paper}`, "button")).toEqual([]);
  });
});
