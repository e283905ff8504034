import { newFormWork } from "@gongbang/domain/codes/organisation";
import { allOf, fieldsOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, linksIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { ApplyByLinkForm } from "./apply-by-link-form.tsx";

const token = "a".repeat(43);
const form = (locale: Locale = "zh-CN") =>
  deskIn(locale, <ApplyByLinkForm token={token} unionName="恒远物业工会" />);
const inputOf = async (name: string) =>
  allOf(await form(), "input").find(({ attributes }) => attributes.name === name)?.attributes ?? {};

describe("a worker's application from the phone", () => {
  it("asks for who it is and how to be reached; the rest may be left out", async () => {
    const fields = asked(await form());
    expect(fields).toMatchObject({ name: "姓名*", citizenId: "身份证号*", phone: "手机号码*" });
    expect(Object.values(fields).filter((label) => label.endsWith("*"))).toHaveLength(3);
    expect(fields).toMatchObject({ unitName: "工作单位", occupation: "职业或工种" });
  });
  it("asks neither for a card nor an address, nor for birth or sex: the number tells those", async () => {
    const names = Object.keys(fieldsOf(await form()));
    for (const name of ["bankCard", "address", "birthOn", "sex", "joinedOn"])
      expect(names).not.toContain(name);
  });
  it("says how a number is written, beside its field", async () => {
    expect(fieldsOf(await form()).citizenId?.hint).toBe("18 位，末位可为 X");
  });
  it("lets a phone show the right keys, and fill in what it knows", async () => {
    expect(await inputOf("phone")).toMatchObject({ inputMode: "tel", autoComplete: "tel-national" });
    expect(await inputOf("name")).toMatchObject({ autoComplete: "name" });
  });
  it("asks for a platform only of who does such work: at first nobody is asked", async () => {
    expect(Object.keys(fieldsOf(await form()))).not.toContain("platform");
    const kinds = choicesOf(await form(), "newFormWork");
    expect(kinds[""]).toBe("否");
    expect(Object.keys(kinds)).toHaveLength(newFormWork.open.length + 1);
    expect(Object.values(kinds)).toContain("外卖配送员");
  });
  it("says before the sending who uses what is given and for what, and asks for the agreement", async () => {
    const page = readAs(await form());
    expect(page).toContain("只用于恒远物业工会审核入会申请和管理会籍，不会用于其他用途。");
    expect(page).toContain("查询、更正或要求删除");
    const consent = await inputOf("consent");
    expect(consent.type).toBe("checkbox");
    expect(await form()).not.toContain("checked");
  });
  it("has nothing in it that leads away", async () => {
    expect(linksIn(await form())).toEqual([]);
  });
  it("is sent by one button, and never into an address", async () => {
    expect(allOf(await form(), "button").map(({ text }) => text)).toEqual(["提交申请"]);
    expect(oneOf(await form(), "form").attributes.method).toBe("post");
  });
  it("is complete in both languages", async () => {
    for (const locale of locales) {
      expect(unnamed(await form(locale))).toEqual([]);
      expect(readAs(await form(locale))).not.toMatch(/join\.|codes\./);
    }
    const english = asked(await form("en"));
    expect(english).toMatchObject({ name: "Name*", citizenId: "ID number*", phone: "Mobile phone*" });
    expect(Object.values(choicesOf(await form("en"), "newFormWork")).join("")).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
