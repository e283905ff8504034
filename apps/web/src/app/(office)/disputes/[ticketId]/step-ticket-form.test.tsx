import { failReasons, refusalReasons } from "@gongbang/domain/disputes/ticket";
import { allOf, fieldsOf } from "@gongbang/ui/markup.fixture";
import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { ids } from "../ticket-record.fixture.tsx";
import { AcceptForm, BeginForm, EndForm, ExtendForm, ReasonForm, SettleForm } from "./step-ticket-form.tsx";

const given = { asked: { ticketId: ids.ticket, version: 3 }, onDone: () => {} };
const questions: Record<string, ReactElement> = {
  accept: <AcceptForm {...given} />,
  begin: <BeginForm {...given} />,
  settle: <SettleForm {...given} />,
  extend: <ExtendForm {...given} />,
  refuse: <ReasonForm step="refuse" {...given} />,
  fail: <ReasonForm step="fail" {...given} />,
  withdraw: <EndForm step="withdraw" {...given} />,
  close: <EndForm step="close" {...given} />,
};
const asked = (step: string, locale: "zh-CN" | "en" = "zh-CN") => deskIn(locale, questions[step]);
const choices = async (step: string, locale?: "zh-CN" | "en") => {
  const { reason } = fieldsOf(await asked(step, locale));
  return allOf(reason?.markup ?? "", "option").map(({ text }) => text);
};

describe("the question before a step", () => {
  it.each(Object.keys(questions))("of %s ties a label to every field, in both languages", async (step) => {
    for (const locale of locales) {
      const fields = Object.entries(fieldsOf(await asked(step, locale)));
      expect(fields.length).toBeGreaterThan(0);
      for (const [name, { label }] of fields) {
        expect(name).not.toBe("");
        expect(label, name).toMatch(locale === "en" ? /^[A-Z][\w ’']+$/ : /[\u4e00-\u9fff]/u);
      }
    }
  });
  it.each([
    ["accept", "受理"],
    ["begin", "开始调解"],
    ["settle", "达成协议"],
    ["extend", "延期"],
    ["refuse", "不予受理"],
    ["fail", "终止调解"],
    ["withdraw", "撤回"],
    ["close", "结案归档"],
  ])("of %s has one button that says what it does, %s, and one that leaves", async (step, label) => {
    const buttons = allOf(await asked(step), "button");
    expect(buttons.map(({ text }) => text)).toEqual([label, "取消"]);
    expect(buttons.map(({ attributes }) => attributes.type)).toEqual(["submit", "button"]);
  });
  it("sends nothing into an address before the page is awake", async () => {
    for (const step of Object.keys(questions)) expect(await asked(step)).toMatch(/<form[^>]*method="post"/);
  });
});

describe("what is asked", () => {
  const required = async (step: string) =>
    Object.entries(fieldsOf(await asked(step)))
      .filter(([, field]) => field.required)
      .map(([name]) => name)
      .toSorted();
  it.each([
    ["accept", ["consentOn"]],
    ["begin", []],
    ["settle", []],
    ["extend", ["applicantAgreedOn", "days", "respondentAgreedOn"]],
    ["refuse", ["explanation", "reason"]],
    ["fail", ["explanation", "reason"]],
    ["withdraw", ["note"]],
    ["close", ["note"]],
  ])("for %s must be said: %j", async (step, names) => expect(await required(step)).toEqual(names));

  it("to accept says that both sides must agree, and what follows", async () => {
    expect(fieldsOf(await asked("accept")).consentOn?.hint).toBe(
      "双方同意才能受理；受理后 15 日内结束调解。",
    );
  });
  it("to extend says how far the law goes, and from when", async () => {
    expect(fieldsOf(await asked("extend")).days?.hint).toBe("1 至 15 日，自原期限届满起算。");
    expect(fieldsOf(await asked("extend", "en")).days?.hint).toContain("1 to 15");
  });
  it("to refuse and to fail says that the words are printed and served", async () => {
    expect(fieldsOf(await asked("refuse")).explanation?.hint).toContain("《不予受理通知书》");
    expect(fieldsOf(await asked("fail")).explanation?.hint).toContain("《终止调解告知书》");
  });
  it("to refuse offers every reason of the law, after an empty one", async () => {
    for (const locale of locales) {
      const [first, ...words] = await choices("refuse", locale);
      expect(first).toBe("");
      expect(new Set(words).size).toBe(refusalReasons.length);
      expect(words.join(" ")).not.toContain("refusalReasons");
    }
    expect(await choices("refuse")).toContain("对方不同意调解");
  });
  it("to fail offers every reason of its own, and none of a refusal", async () => {
    const words = await choices("fail");
    expect(words).toEqual(["", "期限届满未达成协议", "一方明确拒绝继续调解"]);
    expect(words).toHaveLength(failReasons.length + 1);
  });
  it("to withdraw and to close asks for different words", async () => {
    expect(fieldsOf(await asked("withdraw")).note?.label).toBe("撤回原因");
    expect(fieldsOf(await asked("close")).note?.label).toBe("结案情况");
  });
});

it("a question shows no error before anybody has pressed", async () => {
  for (const step of Object.keys(questions)) {
    const page = await asked(step);
    expect(page).not.toContain("aria-invalid");
    expect(page).not.toContain('role="alert"');
    expect(readAs(page)).not.toMatch(/INPUT\.|请填写/);
  }
});
