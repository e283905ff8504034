import { plainFields } from "@gongbang/domain/members/member-fields";
import { matchReasons } from "@gongbang/domain/members/member-list";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, linksIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { ChangeMemberForm } from "../[memberId]/edit/change-member-form.tsx";
import { codeFields } from "../code-fields.ts";
import { codeOptions } from "../code-words.ts";
import { CreateMemberForm } from "./create-member-form.tsx";
import { FoundMembers } from "./found-members.tsx";

type Found = Parameters<typeof FoundMembers>[0]["found"];
type Locale = "zh-CN" | "en";
const someone: Found["members"][number] = {
  id: "0197-m",
  name: "李桂兰",
  sex: "2",
  birthYear: "1974",
  status: "active",
  idMask: "110102********2345",
  phoneMask: "138****0000",
  unionName: "月坛街道总工会",
  why: "name",
};
const answer = (found: Partial<Found>, locale: Locale = "zh-CN") =>
  deskIn(
    locale,
    <FoundMembers found={{ members: [], unions: [], elsewhere: null, ...found }} onRegister={() => {}} />,
  );
const buttonsIn = (page: string) => allOf(page, "button").map(({ text }) => text);

describe("search before create", () => {
  it("opens the way to the form where nobody was found", async () => {
    const page = await answer({});
    expect(readAs(page)).toContain("没有找到相同的人");
    expect(buttonsIn(page)).toEqual(["登记新会员"]);
  });
  it("shows first who may be the same person, masked, and why they are among the answers", async () => {
    const page = await answer({ members: [someone] });
    expect(readAs(page)).toContain("李桂兰 110102********2345 138****0000 月坛街道总工会 姓名相符");
    expect(linksIn(page).map(([href]) => href)).toEqual(["/members/0197-m"]);
    expect(buttonsIn(page)).toEqual(["都不是，登记新会员"]);
  });
  it("shuts the way where another union keeps the person, says which, and leads to asking for them", async () => {
    const page = await answer({ elsewhere: { unionName: "德胜街道总工会" } });
    expect(readAs(page)).toContain("此人已由“德胜街道总工会”登记，不能重复登记。请联系该工会办理转接。");
    expect(linksIn(page)).toEqual([["/members/transfers/ask", "申请转入"]]);
    expect(buttonsIn(page)).toEqual([]);
  });
  it.each(matchReasons)("has words for an answer by %s", async (why) => {
    for (const locale of locales)
      expect(readAs(await answer({ members: [{ ...someone, why }] }, locale))).not.toContain("why.");
  });
});

const unions = [
  { id: "u1", name: "西城区总工会", depth: 0 },
  { id: "u2", name: "月坛街道总工会", depth: 1 },
];
const form = (citizenId = "", locale: Locale = "zh-CN") =>
  deskIn(
    locale,
    <CreateMemberForm
      today="2026-09-28"
      unions={unions}
      defaults={{ name: "李桂兰", citizenId, unionId: "u2" }}
    />,
  );

describe("registering a member", () => {
  it("asks for name, number and union, and leaves the rest to be known later", async () => {
    const fields = asked(await form());
    const required = Object.entries(fields).filter(([, label]) => label.endsWith("*"));
    expect(required.map(([name]) => name)).toEqual(["name", "citizenId", "unionId"]);
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(["phone", "bankCard", ...codeFields]));
  });
  it("never asks for birth or sex: the number tells them", async () => {
    expect(Object.keys(asked(await form()))).not.toEqual(expect.arrayContaining(["birthOn", "sex"]));
    expect(readAs(await form())).toContain("出生日期和性别由证件号码得出");
  });
  it("says whose a number is as soon as it is whole", async () => {
    expect(readAs(await form("11010519491231002X"))).toContain("女性，1949年12月31日 出生，76 周岁");
    expect(readAs(await form("11010519491231002X", "en"))).toContain(
      "Female, born 31 December 1949, 76 years old",
    );
  });
  it("says what is wrong with it, and ties that to the field", async () => {
    const page = await form("110105194912310021");
    expect(readAs(page)).toContain("身份证号末位应为 X，现为 1。请核对证件。");
    const field = allOf(page, "input").find(({ attributes }) => attributes.name === "citizenId");
    expect(field?.attributes["aria-invalid"]).toBe("true");
  });
  it("says nothing of a number that is still being typed", async () => {
    expect(readAs(await form("1101051949"))).not.toMatch(/周岁|身份证号/);
  });
  it("shows the unions below each other", async () => {
    expect(choicesOf(await form(), "unionId")).toMatchObject({ u1: "西城区总工会", u2: "月坛街道总工会" });
    expect(await form()).toContain("\u3000月坛街道总工会");
  });
  it("has a name for every field in both languages", async () => {
    for (const locale of locales) expect(unnamed(await form("", locale))).toEqual([]);
  });
});

describe("changing a member", () => {
  const change = (locale: Locale = "zh-CN") =>
    deskIn(
      locale,
      <ChangeMemberForm
        memberId="0197-m"
        version={2}
        masks={{ phone: "138****0000", address: "西城区月坛南街****", registrationPlace: "" }}
        stands={{ skillGrade: "E" }}
        fields={{}}
      />,
    );
  it("offers neither name nor number nor card: those go by request", async () => {
    expect(Object.keys(asked(await change())).toSorted()).toEqual(
      Object.keys(plainFields)
        .map((field) => `fields.${field}`)
        .toSorted(),
    );
  });
  it("shows a covered fact as its mask, and only beside an empty box", async () => {
    const boxes = allOf(await change(), "input").filter(({ attributes }) => attributes.placeholder);
    expect(boxes.map(({ attributes }) => [attributes.placeholder, attributes.value ?? ""])).toEqual([
      ["138****0000", ""],
      ["西城区月坛南街****", ""],
    ]);
    expect(readAs(await change())).toContain("不填保持不变");
  });
  it("offers every code of today, the one that stands there though it is retired, and that nobody knows", async () => {
    for (const locale of locales)
      for (const field of codeFields) {
        const { "": blank, ...codes } = choicesOf(await change(locale), `fields.${field}`);
        expect(blank).toBe("");
        expect(codes).toEqual(
          Object.fromEntries(
            codeOptions(field, locale, field === "skillGrade" ? "E" : null).map(({ value, label }) => [
              value,
              label,
            ]),
          ),
        );
      }
  });
});
