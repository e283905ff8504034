import { chooseRuleSetInput } from "@gongbang/domain/hardship/rule-set";
import { allOf, fieldsOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { today } from "../household-archive.fixture.tsx";
import { RuleSetFields } from "./choose-rule-set-form.tsx";

const codes = ["standards-2016", "national", "national-inclusive", "qingdao"];
const form = (locale: "zh-CN" | "en" = "zh-CN") =>
  deskIn(locale, <RuleSetFields codes={codes} today={today} close={() => {}} />);

describe("the choice of a rule set", () => {
  it("is one of those that are ready, each under a name of its own", async () => {
    for (const locale of locales) {
      const choices = choicesOf(await form(locale), "code");
      expect(Object.keys(choices)).toEqual(codes);
      expect(new Set(Object.values(choices)).size).toBe(codes.length);
      expect(Object.values(choices).join(" ")).not.toContain("names.");
    }
  });
  it("asks for the day and the text that it follows, both needed", async () => {
    const page = await form();
    const command = Object.keys(chooseRuleSetInput.shape).filter((name) => name !== "commandId");
    expect(Object.keys(asked(page)).toSorted()).toEqual(command.toSorted());
    for (const [name, { required }] of Object.entries(fieldsOf(page))) expect(required, name).toBe(true);
  });
  it("begins today or later, and says what it leaves alone", async () => {
    const day = allOf(await form(), "input").find(({ attributes }) => attributes.type === "date");
    expect(day?.attributes.min).toBe(today);
    expect(readAs(await form())).toContain("已认定的档案不变");
  });
  it("has words in both languages", async () => {
    for (const locale of locales) {
      expect(unnamed(await form(locale))).toEqual([]);
      expect(readAs(await form(locale))).not.toMatch(/rule-sets\./);
    }
  });
});
