import { consentChannels } from "@gongbang/domain/hardship/open-archive.input";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { OpenArchiveForm } from "./open-archive-form.tsx";

const form = (locale: "zh-CN" | "en" = "zh-CN") =>
  deskIn(locale, <OpenArchiveForm memberId="0197-m" today="2026-09-28" />);

describe("opening an archive", () => {
  it("begins with the consent: the text that is agreed to stands above the fields, whole", async () => {
    const text = oneOf(await form(), "blockquote").text;
    for (const part of ["收入、健康、就学", "共同生活家庭成员", "每次查看都有记录", "撤回同意"])
      expect(text).toContain(part);
  });
  it("says what happens without it", async () => {
    expect(readAs(await form())).toContain("没有授权不能登记家庭情况");
  });
  it("asks what is applied for, and for the day and the way of the consent, and for nothing else", async () => {
    expect(asked(await form())).toEqual({ kind: "申请类型*", givenOn: "同意日期*", channel: "同意方式*" });
    expect(Object.keys(choicesOf(await form(), "kind"))).toEqual(["daily", "temporary"]);
    for (const locale of locales) expect(unnamed(await form(locale))).toEqual([]);
  });
  it("takes no day that has not come yet", async () => {
    const day = allOf(await form(), "input").find(({ attributes }) => attributes.name === "givenOn");
    expect(day?.attributes).toMatchObject({ type: "date", max: "2026-09-28", "aria-required": "true" });
  });
  it("offers every way of agreeing by its word", async () => {
    for (const locale of locales) {
      const ways = choicesOf(await form(locale), "channel");
      expect(Object.keys(ways)).toEqual([...consentChannels]);
      expect(Object.values(ways).filter((word) => word.includes("."))).toEqual([]);
    }
    expect(choicesOf(await form(), "channel").counter).toBe("窗口当面同意");
  });
  it("sends nothing by the address, whatever happens to the scripts", async () => {
    expect(oneOf(await form(), "form").attributes.method).toBe("post");
  });
});
