import { adoptCapsInput } from "@gongbang/domain/aid/cap.input";
import { capSetNames } from "@gongbang/domain/aid/cap-set";
import { fieldsOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { AdoptCapsFields } from "./adopt-caps-form.tsx";

const form = (locale: (typeof locales)[number] = "zh-CN") =>
  deskIn(locale, <AdoptCapsFields today="2026-09-18" onDone={() => {}} />);

describe("the choice of a ready set of caps", () => {
  it("asks for the set and the first day, both needed, and for nothing else", async () => {
    const page = await form();
    const command = Object.keys(adoptCapsInput.shape).filter((name) => name !== "commandId");
    expect(Object.keys(asked(page)).toSorted()).toEqual(command.toSorted());
    for (const [name, { required }] of Object.entries(fieldsOf(page))) expect(required, name).toBe(true);
  });
  it("offers each set under a name of its own, in both languages", async () => {
    for (const locale of locales) {
      const page = await form(locale);
      expect(Object.keys(choicesOf(page, "set"))).toEqual(capSetNames);
      expect(readAs(page)).not.toMatch(/sets\.|source\./);
      expect(unnamed(page)).toEqual([]);
    }
  });
  it("says before it is sent what each cap is, and that it is another place's", async () => {
    const words = readAs(await form());
    for (const part of [
      "其他地方",
      "深度困难每户每年不超过 12 个月",
      "每户每年不超过 20000 元",
      "高中（中职）",
    ])
      expect(words).toContain(part);
  });
});
