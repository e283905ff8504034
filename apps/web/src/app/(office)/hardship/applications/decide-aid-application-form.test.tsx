import { allOf, fieldsOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { KeepApplyLinkForm } from "./code/keep-apply-link-form.tsx";
import { Refusing } from "./decide-aid-application-form.tsx";

const application = { id: "a1", version: 1, name: "马建国", memberId: "m1" };

describe("the refusal of an application", () => {
  const form = (locale: "zh-CN" | "en" = "zh-CN") =>
    deskIn(locale, <Refusing application={application} close={() => {}} />);
  it("is written with its reason, which is needed", async () => {
    expect(fieldsOf(await form()).reason?.required).toBe(true);
    expect(oneOf(await form(), "button").attributes).toMatchObject({ type: "submit" });
    expect(oneOf(await form(), "button").attributes.class).toContain("danger");
  });
  it("has words in both languages", async () => {
    for (const locale of locales) {
      expect(unnamed(await form(locale))).toEqual([]);
      expect(readAs(await form(locale))).not.toMatch(/applications\./);
    }
  });
});

describe("a union's address for workers in hardship", () => {
  const buttons = async (isOpen: boolean, locale: "zh-CN" | "en" = "zh-CN") =>
    allOf(await deskIn(locale, <KeepApplyLinkForm unionId="u" isOpen={isOpen} />), "button");
  it("is opened where there is none, and then closed, replaced or printed", async () => {
    expect(await buttons(false)).toHaveLength(1);
    const words = (await buttons(true)).map(({ text }) => text);
    expect(words).toHaveLength(3);
    expect(new Set(words).size).toBe(3);
  });
  it("has one main button whichever way: open it, or print it", async () => {
    for (const isOpen of [true, false]) {
      const main = (await buttons(isOpen)).filter(({ attributes }) =>
        attributes.class?.includes("button--primary"),
      );
      expect(main).toHaveLength(1);
    }
    const [first] = (await buttons(true)).filter(({ attributes }) =>
      attributes.class?.includes("button--primary"),
    );
    expect(first?.text).toContain("打印");
  });
  it("has words in both languages", async () => {
    for (const locale of locales)
      for (const isOpen of [true, false])
        for (const { text } of await buttons(isOpen, locale)) expect(text).not.toMatch(/applyCode\.|^$/);
  });
});
