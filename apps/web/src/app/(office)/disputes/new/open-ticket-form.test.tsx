import { disputeClaim } from "@gongbang/domain/codes/dispute-claim";
import { channels } from "@gongbang/domain/disputes/ticket";
import { allOf, fieldsOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { autumn } from "../ticket-record.fixture.tsx";
import { OpenTicketForm } from "./open-ticket-form.tsx";

const form = (locale: Locale = "zh-CN", mediates = false) =>
  deskIn(
    locale,
    <OpenTicketForm calendar={{ ...autumn, today: "2026-09-18" }} mayRead mediates={mediates} />,
  );

describe("the counter's form", () => {
  it("asks first for the facts that start the clocks, then who and what", async () => {
    const titles = allOf(await form(), "h2").map(({ text }) => text);
    expect(titles).toEqual(
      expect.arrayContaining(["决定期限的事实", "请求事项", "申请人", "用人单位", "事由"]),
    );
    expect(titles.filter((title) => title !== "按所填事实").at(0)).toBe("决定期限的事实");
  });
  it("ties a label to every field, in both languages", async () => {
    for (const locale of locales) {
      const fields = Object.entries(fieldsOf(await form(locale, true)));
      expect(fields.length).toBeGreaterThanOrEqual(15);
      for (const [name, { label }] of fields) {
        expect(label, name).toMatch(locale === "en" ? /^[A-Z][^\u4e00-\u9fff]+$/u : /[\u4e00-\u9fff]/u);
      }
    }
  });
  it("marks what must be said, and asks for nothing more", async () => {
    const needed = Object.entries(fieldsOf(await form())).filter(([, { required }]) => required);
    expect(needed.map(([name]) => name).toSorted()).toEqual(
      ["applicants.0.name", "claims.0.kind", "employerName", "receivedOn", "summary"].toSorted(),
    );
  });
  it("says what must not be written where lists show it, and what is kept sealed", async () => {
    const fields = fieldsOf(await form());
    expect(fields.summary?.hint).toContain("不写证件号和电话");
    expect(fields.narrative?.hint).toContain("加密保存");
    expect(fields.knownOn?.hint).toContain("不清楚可不填");
    expect(fields.employerCode?.hint).toContain("利害关系");
  });
  it("offers every claim that may be chosen, and none that may not", async () => {
    const select = fieldsOf(await form())["claims.0.kind"];
    const options = allOf(select?.markup ?? "", "option");
    expect(options.map(({ attributes }) => attributes.value)).toEqual(disputeClaim.open);
    expect(options.map(({ text }) => text)).toEqual(
      disputeClaim.open.map((code) => disputeClaim.labels[code].zh),
    );
  });
  it("offers every way in which an application comes", async () => {
    const values = allOf(await form(), "input")
      .filter(({ attributes }) => attributes.name === "channel")
      .map(({ attributes }) => attributes.value);
    expect(values).toEqual([...channels]);
  });
  it("lets a mediator take the ticket on at once, and offers it to nobody else", async () => {
    expect(fieldsOf(await form("zh-CN", true)).takeOn?.label).toBe("由我承办");
    expect(fieldsOf(await form()).takeOn).toBeUndefined();
  });
  it("has one button that saves, and lets lines be added; the first of each cannot be taken away", async () => {
    const buttons = allOf(await form(), "button");
    const submits = buttons.filter(({ attributes }) => attributes.type === "submit");
    expect(submits.map(({ text }) => text)).toEqual(["登记工单"]);
    const words = buttons.map(({ text, attributes }) => attributes["aria-label"] ?? text);
    expect(words).toEqual(expect.arrayContaining(["加一项请求", "加一位申请人"]));
    expect(words.join(" ")).not.toContain("删除");
  });
  it("shows today's clocks beside the fields from the start", async () => {
    expect(readAs(await form())).toContain("受理期限");
    expect(readAs(await form())).toContain("9月22日 星期二");
  });
  it("says nothing of other tickets before an employer is named", async () => {
    expect(readAs(await form())).not.toContain("此单位另有");
  });
  it("is one page with one heading", async () => {
    expect(oneOf(await form(), "h1").text).toBe("新建工单");
    expect(oneOf(await form("en"), "h1").text).toMatch(/^[A-Z]/);
  });
});
