import { unionFacts } from "@gongbang/domain/members/union-facts";
import { describe, expect, it } from "vitest";
import { asked, deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { ChangeUnionForm } from "./change-union-form.tsx";

type Union = Parameters<typeof ChangeUnionForm>[0]["union"];
const nothing = Object.fromEntries(unionFacts.map((field) => [field, null]));
const union = { ...nothing, id: "u1", version: 3, name: "月坛街道总工会", status: "1" } as Union;

describe("the facts of a union on their form", () => {
  it("are all asked, each once and with a name in both languages", async () => {
    for (const locale of locales) {
      const page = await deskIn(locale, <ChangeUnionForm union={union} mayChange />);
      expect(Object.keys(asked(page)).toSorted()).toEqual(
        unionFacts.map((field) => `fields.${field}`).toSorted(),
      );
      expect(unnamed(page)).toEqual([]);
      expect(readAs(page)).not.toContain("record.");
    }
  });
  it("are closed to whoever only reads them", async () => {
    const page = await deskIn("zh-CN", <ChangeUnionForm union={union} mayChange={false} />);
    expect(page).toContain("<fieldset disabled");
    expect(readAs(page)).not.toContain("保存");
  });
});
