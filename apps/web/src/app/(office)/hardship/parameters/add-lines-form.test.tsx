import { addLinesInput } from "@gongbang/domain/hardship/add-lines.input";
import { allOf, fieldsOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { asked, deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { today } from "../household-archive.fixture.tsx";
import { AddLinesForm, LinesFields } from "./add-lines-form.tsx";

const form = (locale: "zh-CN" | "en" = "zh-CN") =>
  deskIn(locale, <LinesFields today={today} close={() => {}} />);

describe("the lines of another year", () => {
  it("are asked for as the rule reads them: each field of the command, and no other", async () => {
    const names = Object.keys(asked(await form())).toSorted();
    const command = Object.keys(addLinesInput.shape).filter((name) => name !== "commandId");
    expect(names).toEqual(command.toSorted());
  });
  it("must have a day, the low-income line and where they were published; the rest may not be known", async () => {
    const fields = fieldsOf(await form());
    const needed = Object.entries(fields).flatMap(([name, { required }]) => (required ? [name] : []));
    expect(needed.toSorted()).toEqual(["effectiveFrom", "lowIncomeLine", "source"]);
  });
  it("are never dated back: what was decided keeps its line", async () => {
    const day = allOf(await form(), "input").find(({ attributes }) => attributes.type === "date");
    expect(day?.attributes).toMatchObject({ name: "effectiveFrom", min: today });
  });
  it("have words in both languages, for the button that opens them too", async () => {
    for (const locale of locales) {
      expect(unnamed(await form(locale))).toEqual([]);
      expect(readAs(await form(locale))).not.toMatch(/hardship\.|parameters\./);
      expect(oneOf(await deskIn(locale, <AddLinesForm today={today} />), "button").text).not.toMatch(
        /^$|parameters\./,
      );
    }
  });
});
