import { withoutEnd } from "@gongbang/domain/codes/paper";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { MemberFacts } from "./[memberId]/member-facts.tsx";
import { codeFields } from "./code-fields.ts";
import { MemberCard } from "./member-card.tsx";
import { aMember, type Member } from "./member-record.fixture.tsx";

type Locale = "zh-CN" | "en";
const member = aMember;
const pairs = (markup: string) => {
  const values = allOf(markup, "dd").map(({ text }) => text);
  return Object.fromEntries(allOf(markup, "dt").map(({ text }, i) => [text, values[i]]));
};

describe("a member beside the list", () => {
  const card = (more: Partial<Member> = {}, locale: Locale = "zh-CN") =>
    deskIn(
      locale,
      <MemberCard member={{ ...member, ...more }} today="2026-09-28" closeHref="/members?view=mine" />,
    );
  it("is told from others by name, standing, sex, age and number", async () => {
    expect(readAs(await card())).toContain("李桂兰 在籍 女性，51 岁 · 编号 1102-0000042");
    expect(readAs(await card({}, "en"))).toContain("Active Female, 51 · No. 1102-0000042");
  });
  it("has the facts that tell one person from another, all masked", async () => {
    expect(pairs(await card())).toEqual({
      证件号码: "110102********2345",
      手机号码: "138****0000",
      工作单位: "北京恒远物业管理有限公司",
      所属工会: "月坛街道总工会",
      现居住地: "西城区月坛南街****",
      入会日期: "2012年4月23日",
    });
  });
  it("shows a dash for what nobody knows", async () => {
    const facts = pairs(await card({ phoneMask: null, addressMask: null, joinedOn: null, unions: [] }));
    expect([facts.手机号码, facts.现居住地, facts.入会日期, facts.所属工会]).toEqual(["—", "—", "—", "—"]);
  });
  it("leads to the page, and back to the list as it was", async () => {
    expect(linksIn(await card())).toEqual([
      ["/members?view=mine", "收起预览"],
      ["/members/0197-m", "打开会员页"],
    ]);
  });
  it("is a named part of the page", async () => {
    for (const locale of locales) expect(await card({}, locale)).toMatch(/<aside aria-label="[^"]+"/);
  });
});

describe("everything that the register holds of a member", () => {
  const facts = (more: Partial<Member> = {}, mayReveal = false, locale: Locale = "zh-CN") =>
    deskIn(locale, <MemberFacts member={{ ...member, ...more }} mayReveal={mayReveal} />);
  it("is masked for everybody, and without an eye for who may not uncover it", async () => {
    const page = await facts();
    expect(pairs(page)).toMatchObject({
      证件号码: "110102********2345",
      手机号码: "138****0000",
      京卡号: "****4567",
      现居住地: "西城区月坛南街****",
    });
    expect(allOf(page, "button")).toEqual([]);
  });
  it("has an eye for each sealed fact that is there, named by what it uncovers", async () => {
    const eyes = allOf(await facts({}, true), "button").map(({ attributes }) => attributes["aria-label"]);
    expect(eyes).toHaveLength(4);
    for (const label of ["证件号码", "手机号码", "京卡号", "现居住地"])
      expect(eyes.some((eye) => eye?.includes(label))).toBe(true);
    const without = await facts({ phoneMask: null, cardTail: null, addressMask: null }, true);
    expect(allOf(without, "button")).toHaveLength(1);
    expect(pairs(without)).toMatchObject({ 手机号码: "—", 京卡号: "—", 现居住地: "—" });
  });
  it("never has a whole number in it, whoever looks", async () => {
    for (const may of [true, false])
      expect(await facts({}, may)).not.toMatch(/\d{17}[\dXx]|1[3-9]\d{9}|\d{16}/);
  });
  it("says the union as the way down to it", async () => {
    expect(pairs(await facts()).所属工会).toBe("西城区 › 月坛街道");
  });
  it("says with which roster somebody came, and when in Beijing", async () => {
    const came = { cameWith: { importId: "i", fileName: "2026年名册.xlsx" } };
    expect(pairs(await facts(came)).登记时间).toBe("2026年9月28日 00:30 随名册“2026年名册.xlsx”导入");
  });
  it("says yes, no, and that nobody asked, apart", async () => {
    const of = async (isMigrantWorker: boolean | null) => pairs(await facts({ isMigrantWorker })).是否农民工;
    expect([await of(true), await of(false), await of(null)]).toEqual(["是", "否", "—"]);
  });
  it("says a paper without end in words, and any other by its day", async () => {
    const of = async (idValidUntil: string, locale: Locale = "zh-CN") =>
      pairs(await facts({ idValidUntil }, false, locale));
    expect((await of(withoutEnd)).证件有效期).toBe("长期");
    expect((await of(withoutEnd, "en"))["Id valid until"]).toBe("Without end");
    expect((await of("2036-05-01")).证件有效期).toBe("2036年5月1日");
  });
  it("says a retired code as long as it stands", async () => {
    expect(pairs(await facts({ skillGrade: "E" })).技能等级).toBe("国家职业资格一级");
  });
  it("has a row for every code, in the standard's words", async () => {
    expect(pairs(await facts()).民族).toBe("汉族");
    for (const locale of locales) {
      const labels = Object.keys(pairs(await facts({}, false, locale)));
      expect(labels.length).toBeGreaterThanOrEqual(12 + codeFields.length);
      expect(labels.filter((label) => label.includes("field."))).toEqual([]);
    }
  });
});
