import { memberCodes } from "@gongbang/domain/members/member-fields";
import { type MembershipStatus, membershipStatuses } from "@gongbang/domain/members/membership";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { linksIn } from "~/shell/desk.fixture.tsx";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { MemberTable } from "./member-table.tsx";

type Row = ComponentProps<typeof MemberTable>["rows"][number];
const row: Row = {
  id: "0197-m",
  memberNumber: "1102-0000042",
  name: "李桂兰",
  sex: "2",
  birthOn: "1974-03-01",
  idMask: "110102********2345",
  phoneMask: "138****0000",
  unitName: "北京恒远物业管理有限公司",
  unionName: "恒远物业工会",
  streetName: "月坛街道",
  status: "active",
  newFormWork: null,
  joinedOn: "2012-04-23",
  cardTail: "4567",
  ethnicGroup: "01",
  politicalStatus: null,
  education: "21",
  employment: null,
  employmentForm: null,
  occupation: "保洁",
  skillGrade: null,
  groupName: "一组",
  keeperName: "王芳",
  registeredOn: "2026-09-28",
};
const table = (rows: Partial<Row>[], locale: "zh-CN" | "en" = "zh-CN", current?: string) =>
  markupIn(
    locale,
    <MemberTable
      rows={rows.map((each) => ({ ...row, ...each }))}
      current={current}
      asked={{}}
      footer={<p>本页 1 人</p>}
    />,
  );
const cells = async (more: Partial<Row>, locale: "zh-CN" | "en" = "zh-CN") =>
  allOf(oneOf(await table([more], locale), "tbody").markup, "td").map(({ text }) => text);

describe("the register", () => {
  it("says of a member who, where, how the membership stands, and since when", async () => {
    expect(await cells({})).toEqual([
      "110102********2345",
      "138****0000",
      "北京恒远物业管理有限公司",
      "月坛街道",
      "在籍",
      "2012-04-23",
      "",
    ]);
  });
  it("leads from the name to the member's page, and by an eye for the ear to the preview", async () => {
    expect(linksIn(oneOf(await table([{}]), "tbody").markup)).toEqual([
      ["/members/0197-m", "李桂兰"],
      ["/members?open=0197-m", "预览 李桂兰"],
    ]);
  });
  it("says the union where no employer is known, and a dash where nothing is", async () => {
    expect((await cells({ unitName: null }))[2]).toBe("恒远物业工会");
    expect(await cells({ phoneMask: null, streetName: null, joinedOn: null })).toEqual([
      "110102********2345",
      "—",
      "北京恒远物业管理有限公司",
      "—",
      "在籍",
      "—",
      "",
    ]);
  });
  it("marks whose preview is open", async () => {
    const rows = allOf(oneOf(await table([{}, { id: "n" }], "zh-CN", "n"), "tbody").markup, "tr");
    expect(rows.map(({ attributes }) => attributes["aria-current"])).toEqual([undefined, "true"]);
  });
  it("is drawn by the server as far as a telephone shows it, in order; the browser draws the rest", async () => {
    const names = Array.from({ length: 15 }, (_, i) => `王${i + 1}`);
    const markup = await table(names.map((name) => ({ id: name, name })));
    expect(allOf(oneOf(markup, "tbody").markup, "th").map(({ text }) => text)).toEqual(names.slice(0, 10));
  });
  it("says so where nobody is found, and keeps its foot", async () => {
    expect(readAs(await table([]))).toContain("没有符合条件的会员");
    expect(readAs(await table([]))).toContain("本页 1 人");
  });
  it("has a head for every column, also for the one that shows none", async () => {
    for (const locale of locales) {
      const heads = allOf(oneOf(await table([{}], locale), "thead").markup, "th");
      expect(heads.map(({ text }) => text).filter((text) => text === "" || text.includes("."))).toEqual([]);
      expect(heads).toHaveLength(8);
    }
  });
});

describe("the standing of a membership", () => {
  const word = async (status: MembershipStatus, locale: "zh-CN" | "en" = "zh-CN") =>
    (await cells({ status }, locale))[4];
  it.each([
    ["applied", "申请中", "Applied"],
    ["active", "在籍", "Active"],
    ["transferring", "转出中", "In transfer"],
    ["retained", "保留", "Retained"],
    ["left", "退会", "Left"],
    ["lapsed", "自动退会", "Lapsed"],
    ["expelled", "除名", "Expelled"],
    ["deceased", "已故", "Deceased"],
  ] as const)("%s is said as %s, in English %s", async (status, zh, en) => {
    expect([await word(status), await word(status, "en")]).toEqual([zh, en]);
  });
  it("has a word of its own each", async () => {
    for (const locale of locales) {
      const words = await Promise.all(membershipStatuses.map((status) => word(status, locale)));
      expect(new Set(words).size).toBe(membershipStatuses.length);
    }
  });
  it("says beside it which new form of work somebody does", async () => {
    expect(await word("active")).not.toContain("外卖");
    expect((await cells({ newFormWork: "04" }))[4]).toBe("在籍 外卖配送员");
    for (const locale of locales)
      for (const code of memberCodes.newFormWork.open)
        expect((await cells({ newFormWork: code }, locale))[4]).not.toContain(code);
  });
});
