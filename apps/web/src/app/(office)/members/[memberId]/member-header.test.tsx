import { type Role, roles } from "@gongbang/domain/access/policy";
import { membershipStatuses } from "@gongbang/domain/members/membership";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { aMember, type Member } from "../member-record.fixture.tsx";
import { MemberHeader } from "./member-header.tsx";
import { type MemberTab, type Rights, rightsOf, tabsFor } from "./member-rights.ts";
import { MergedBanner } from "./merged-banner.tsx";

const header = (
  rights: Rights,
  more: Partial<Member> = {},
  { locale = "zh-CN", tab = "facts" }: { locale?: Locale; tab?: MemberTab } = {},
) =>
  deskIn(
    locale,
    <MemberHeader member={{ ...aMember, ...more }} rights={rights} tabs={tabsFor(rights)} tab={tab} />,
  );
const of = (...held: Role[]) => rightsOf({ roles: held });

/** What a header offers beside the tabs. */
const offers = async (rights: Rights) => {
  const page = await header(rights);
  const tabs = linksIn(oneOf(page, "nav").markup).map(([href]) => href);
  return linksIn(page).filter(([href]) => !tabs.includes(href));
};
const all = {
  edit: ["/members/0197-m/edit", "修改资料"],
  ask: ["/members/changes/new?member=0197-m", "申请变更"],
  membership: ["/members/0197-m/membership", "会籍"],
  print: ["/members/0197-m/print", "登记表"],
  archive: ["/hardship/new?member=0197-m", "建困难档案"],
} as const;

describe("what a member's page offers", () => {
  it.each<[Role, (keyof typeof all)[]]>([
    ["caseworker", ["edit", "ask", "membership", "print", "archive"]],
    ["manager", ["edit", "ask", "membership", "print"]],
    ["unionAdmin", ["edit", "ask", "membership", "print"]],
    ["auditor", ["membership", "print"]],
    ["mediator", []],
    ["finance", []],
    ["systemAdmin", []],
  ])("to a %s", async (role, offered) => {
    expect(await offers(of(role))).toEqual(offered.map((each) => all[each]));
  });
  it("to somebody with two posts is what either may do", async () => {
    expect(await offers(of("finance", "caseworker"))).toEqual(Object.values(all));
  });
  it("is nothing to nobody", async () => {
    expect(await offers(rightsOf(null))).toEqual([]);
    expect(Object.values(rightsOf(null)).some(Boolean)).toBe(false);
  });
});

describe("the number and the phone above every tab", () => {
  const eyesOf = (page: string) =>
    allOf(page, "button").filter(({ attributes }) => attributes["aria-label"]?.endsWith("号码"));
  it.each(roles)("are masked for a %s, with an eye only for who may uncover", async (role) => {
    const rights = of(role);
    const page = await header(rights);
    expect(readAs(page)).toContain("110102********2345");
    expect(readAs(page)).toContain("138****0000");
    expect(eyesOf(page)).toHaveLength(rights.reveals ? 2 : 0);
  });
  it("are named by what they are: another paper is no citizen's card", async () => {
    expect(allOf(await header(of("caseworker")), "dt").map(({ text }) => text)).toContain("居民身份证");
    const labels = allOf(await header(of("caseworker"), { idKind: "3" }), "dt").map(({ text }) => text);
    expect(labels).not.toContain("居民身份证");
  });
  it("have a dash, and no eye, where nothing is known", async () => {
    const page = await header(of("caseworker"), { phoneMask: null });
    expect(allOf(page, "dd").map(({ text }) => text)).toContain("—");
    expect(eyesOf(page)).toHaveLength(1);
  });
});

describe("who it is", () => {
  it("is said by name, standing, sex and number, the union and the day of joining", async () => {
    const words = readAs(await header(of("finance")));
    for (const said of ["李桂兰", "在籍", "女性", "编号 1102-0000042", "月坛街道总工会", "2012年4月23日"])
      expect(words).toContain(said);
  });
  it("has a word for every standing in both languages", async () => {
    for (const locale of locales)
      for (const status of membershipStatuses)
        expect(readAs(await header(of("finance"), { status }, { locale }))).not.toMatch(
          /status\.|record\.|tabs\./,
        );
  });
  it("shows the photo to who reads the files, beside the name and silent for the ear", async () => {
    const photo = { photoFileId: "d9" };
    const image = oneOf(await header(of("caseworker"), photo), "img");
    expect(image.attributes).toMatchObject({ src: "/api/member-files/d9?show=1", alt: "" });
    expect(allOf(await header(of("finance"), photo), "img")).toEqual([]);
    expect(allOf(await header(of("caseworker")), "img")).toEqual([]);
  });
  it("marks the tab that is open, and each has an address of its own", async () => {
    const tabs = allOf(oneOf(await header(of("caseworker"), {}, { tab: "files" }), "nav").markup, "a");
    expect(tabs.map(({ attributes, text }) => [attributes.href, text])).toEqual([
      ["/members/0197-m", "资料"],
      ["/members/0197-m?tab=family", "家庭"],
      ["/members/0197-m?tab=files", "附件"],
      ["/members/0197-m?tab=timeline", "时间线"],
      ["/members/0197-m?tab=trail", "记录"],
    ]);
    const current = tabs.filter(({ attributes }) => attributes["aria-current"]);
    expect(current.map(({ text }) => text)).toEqual(["附件"]);
  });
});

describe("a record that was merged into another union's", () => {
  const into = { name: "李红", number: "1102-0000042", unionName: "天桥剧场工会" };
  it("says where the person is now, and offers no way into it", async () => {
    const page = await deskIn("zh-CN", <MergedBanner into={into} />);
    expect(readAs(page)).toBe("这份档案已并入 李红（1102-0000042） 保留的档案由天桥剧场工会管理。");
    expect(linksIn(page)).toEqual([]);
  });
  it("says it in English as well", async () => {
    const words = readAs(await deskIn("en", <MergedBanner into={into} />));
    expect(words).toContain("1102-0000042");
    expect(words).not.toMatch(/redirect\.|[（）。]/);
  });
});
