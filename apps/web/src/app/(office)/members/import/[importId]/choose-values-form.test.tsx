import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { ChooseValuesForm } from "./choose-values-form.tsx";

type Props = Parameters<typeof ChooseValuesForm>[0];
const asked: Props["asked"] = {
  ...{ importId: "0197-i", sheet: "Sheet1", mode: "addAndUpdate", intoUnionId: "u2" },
  ...{ columns: ["name", "citizenId", "education", "unionName"], matchBy: ["citizenId"] },
};
const values: Props["values"] = [
  { field: "education", text: "自学成才", count: 12, code: null, by: "nobody" },
  { field: "unionName", text: "西站分会", count: 3, code: "u2", by: "person" },
  { field: "education", text: "本科", count: 900, code: "21", by: "table" },
];
const unions = [
  { id: "u1", name: "西城区总工会", depth: 0 },
  { id: "u2", name: "月坛街道总工会", depth: 1 },
];
const form = (more: Partial<Props> = {}, locale: "zh-CN" | "en" = "zh-CN") =>
  deskIn(locale, <ChooseValuesForm {...{ asked, values, unions }} chosen={[]} {...more} />);

describe("the words of a roster", () => {
  it("that nobody understood are shown with the rows they stand on, and those of the tables are not", async () => {
    const words = readAs(await form());
    expect(words).toMatch(/学历 自学成才 未认出 12 行/);
    expect(words).toMatch(/所属工会 西站分会 已指定 3 行/);
    expect(words).not.toMatch(/本科 已认出/);
    expect(words).toContain("显示全部 3 种写法");
  });
  it("may each be taken for an option of their own field, or for nothing", async () => {
    const [education, union] = allOf(await form(), "select");
    const textsOf = (markup = "") => allOf(markup, "option").map(({ text }) => text);
    expect(textsOf(education?.markup).slice(0, 2)).toEqual(["请选择", "不导入此值"]);
    expect(textsOf(education?.markup).some((text) => text.includes("本科"))).toBe(true);
    expect(
      textsOf(union?.markup)
        .slice(2)
        .map((text) => text.trim()),
    ).toEqual(["西城区总工会", "月坛街道总工会"]);
  });
  it("stand as they were chosen", async () => {
    const page = await form({ chosen: [{ field: "education", text: "自学成才", code: null }] });
    const [education] = allOf(page, "select");
    const chosen = allOf(education?.markup ?? "", "option").find(
      ({ attributes }) => "selected" in attributes,
    );
    expect(chosen?.text).toBe("不导入此值");
  });
  it("ask for nothing where all were understood", async () => {
    const page = await form({ values: values.slice(2) });
    expect(readAs(page)).toContain("名册里的写法都已认出。");
    expect(allOf(page, "select")).toEqual([]);
  });
  it("have a name for every field, in both languages", async () => {
    for (const locale of locales) {
      expect(unnamed(await form({}, locale))).toEqual([]);
      expect(readAs(await form({}, locale))).not.toContain("members.");
    }
  });
});
