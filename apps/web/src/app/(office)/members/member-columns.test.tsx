import { type MemberColumn, memberColumns, usualColumns } from "@gongbang/domain/members/member-view";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import type { MemberRow } from "./member-columns.tsx";
import { MemberTable } from "./member-table.tsx";

type Props = ComponentProps<typeof MemberTable>;
const row: MemberRow = {
  ...{ id: "0197-m", memberNumber: "1102-0000042", name: "李桂兰", sex: "2", birthOn: "1974-03-01" },
  ...{ idMask: "110102********2345", phoneMask: "138****0000", cardTail: "4567" },
  ...{ unitName: "北京恒远物业管理有限公司", unionName: "恒远物业工会", streetName: "月坛街道" },
  ...{ status: "active", newFormWork: "04", joinedOn: "2012-04-23", registeredOn: "2026-09-28" },
  ...{ ethnicGroup: "01", politicalStatus: "13", education: "21", employment: "24", employmentForm: "4" },
  ...{ occupation: "保洁", skillGrade: null, groupName: "一组", keeperName: "王芳" },
};
const table = (more: Partial<Props> = {}, locale: Locale = "zh-CN") =>
  deskIn(locale, <MemberTable rows={[row]} asked={{}} footer={null} {...more} />);
const heads = async (...args: Parameters<typeof table>) =>
  allOf(oneOf(await table(...args), "thead").markup, "th").map(({ text }) => text);
const cells = async (columns: MemberColumn[], locale: Locale = "zh-CN") =>
  allOf(oneOf(await table({ columns }, locale), "tbody").markup, "td")
    .slice(0, -1)
    .map(({ text }) => text);

describe("the columns of the register", () => {
  it("stand in the order that somebody chose, after the name", async () => {
    expect(await heads({ columns: ["joinedOn", "keeper", "sex"] })).toEqual([
      ...["姓名", "入会日期", "责任人", "性别", "预览"],
    ]);
    expect(await cells(["joinedOn", "keeper", "sex"])).toEqual(["2012-04-23", "王芳", "女性"]);
  });
  it("are the usual ones until somebody chooses", async () => {
    expect(await heads()).toHaveLength(usualColumns.length + 2);
    expect(await heads()).toEqual(await heads({ columns: usualColumns }));
  });
  it("have a head of their own each, in both languages", async () => {
    for (const locale of locales) {
      const said = await heads({ columns: memberColumns }, locale);
      expect(new Set(said).size).toBe(memberColumns.length + 2);
      expect(said.filter((head) => /field\.|columns\.|columnNames\./.test(head))).toEqual([]);
    }
  });
  it("say codes in the standard's words, days as days, and nobody's whole number", async () => {
    const coded: MemberColumn[] = [
      ...(["ethnicGroup", "politicalStatus", "education", "employment", "newFormWork"] as const),
    ];
    const zh = await cells(coded);
    expect(zh[0]).toBe("汉族");
    expect(zh[4]).toBe("外卖配送员");
    for (const word of zh) expect(word).toMatch(/^[\u4e00-\u9fff（）、()]+$/);
    for (const word of await cells(coded, "en")) expect(word).not.toMatch(/[\u4e00-\u9fff]/);
    expect(await cells(["birthOn", "registeredOn"])).toEqual(["1974-03-01", "2026-09-28"]);
    expect(readAs(await table({ columns: memberColumns }))).not.toMatch(/\d{17}[\dXx]|1[3-9]\d{9}|\d{16}/);
  });
  it("say the new form of work once: in its column, or beside the standing", async () => {
    expect(await cells(["status"])).toEqual(["在籍 外卖配送员"]);
    expect(await cells(["status", "newFormWork"])).toEqual(["在籍", "外卖配送员"]);
  });
  it("have a dash for what nobody knows", async () => {
    expect(await cells(["skillGrade"])).toEqual(["—"]);
  });
});

describe("sorting from the head", () => {
  const sortable: MemberColumn[] = ["memberNumber", "birthOn", "joinedOn", "registeredOn"];
  const sorted = (sort: Props["sort"], asked: Props["asked"] = { view: "mine", after: "li~1" }) =>
    table({ columns: memberColumns, asked, ...(sort && { sort }) });
  const headLinks = async (...args: Parameters<typeof sorted>) =>
    linksIn(oneOf(await sorted(...args), "thead").markup);
  it("is offered where there is an order in the register, and nowhere else", async () => {
    const links = await headLinks({ by: "name", direction: "asc" });
    expect(links.map(([, words]) => words)).toEqual(["姓名", "会员编号", "出生日期", "入会日期", "登记日期"]);
    expect(links).toHaveLength(sortable.length + 1);
  });
  it("keeps the filter, and begins at the first page again", async () => {
    const links = await headLinks({ by: "name", direction: "asc" });
    expect(links.find(([, words]) => words === "入会日期")?.[0]).toBe("/members?view=mine&s=joinedOn");
  });
  it("turns round what is sorted so already, and back", async () => {
    const href = async (direction: "asc" | "desc") =>
      (await headLinks({ by: "joinedOn", direction })).find(([, words]) => words === "入会日期")?.[0];
    expect(await href("asc")).toBe("/members?view=mine&s=joinedOn&desc=1");
    expect(await href("desc")).toBe("/members?view=mine&s=joinedOn");
  });
  it("is told by ear", async () => {
    const of = async (direction: "asc" | "desc") =>
      allOf(oneOf(await sorted({ by: "birthOn", direction }), "thead").markup, "th")
        .filter(({ attributes }) => attributes["aria-sort"])
        .map(({ attributes, text }) => [text, attributes["aria-sort"]]);
    expect(await of("asc")).toEqual([["出生日期", "ascending"]]);
    expect(await of("desc")).toEqual([["出生日期", "descending"]]);
  });
});

describe("the preview", () => {
  it("opens beside the list as it is: filter, columns and page stay", async () => {
    const page = await table({ asked: { view: "mine", c: "sex", after: "li~1" } });
    expect(linksIn(oneOf(page, "tbody").markup)).toContainEqual([
      "/members?view=mine&c=sex&after=li%7E1&open=0197-m",
      "预览 李桂兰",
    ]);
  });
});

describe("picking members", () => {
  const filter = { view: "all" as const };
  it("is there only for who may act upon many of them", async () => {
    expect(allOf(await table(), "input")).toEqual([]);
    const boxes = allOf(await table({ filter }), "input").map(({ attributes }) => attributes["aria-label"]);
    expect(boxes).toEqual(["选择本页", "选择李桂兰"]);
  });
  it("has nothing picked at first, and offers nothing to do with nobody", async () => {
    expect(await table({ filter })).not.toContain('checked=""');
    expect(readAs(await table({ filter }))).not.toContain("指派责任人");
    for (const locale of locales) expect(unnamed(await table({ filter }, locale))).toEqual([]);
  });
  it("does not say that the page is picked where nobody is on it", async () => {
    expect(await table({ filter, rows: [] })).not.toContain('checked=""');
  });
});
