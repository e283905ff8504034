import { type MergeField, mergeFieldNames } from "@gongbang/domain/members/merge";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { choicesOf, deskIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { type ComparedField, MergeMembersForm } from "./merge-members-form.tsx";
import { shownValue } from "./value-words.ts";

const people = [
  { id: "a", version: 1, name: "李红", memberNumber: "1102-0000042" },
  { id: "b", version: 3, name: "李宏", memberNumber: "1102-0000043" },
];
const field = (name: MergeField, [a, b]: [string, string], chosen = "a"): ComparedField => ({
  ...{ field: name, chosen, equal: a === b },
  values: [
    { memberId: "a", shown: a },
    { memberId: "b", shown: b },
  ],
});
const fields = [
  field("name", ["李红", "李宏"], "b"),
  field("phone", ["139****0001", "（空）"]),
  field("education", ["本科", "本科"]),
];
const archive = (id: string, inReach = true) => ({ id, number: `困 2026-000${id}`, memberId: "a", inReach });
const form = (more: object = {}, locale: Locale = "zh-CN") =>
  deskIn(
    locale,
    <MergeMembersForm
      people={people}
      fields={fields}
      archives={[]}
      survivorId="a"
      locked={false}
      {...more}
    />,
  );
const chosenIn = (markup: string, name: string) =>
  allOf(markup, "input")
    .filter(({ attributes }) => attributes.name === name && "checked" in attributes)
    .map(({ attributes }) => attributes["aria-label"] ?? attributes.value);

describe("the records to merge", () => {
  it("are laid out one row a field, the most frequent value chosen, and equal fields folded away", async () => {
    const markup = await form();
    expect(allOf(oneOf(markup, "tbody").markup, "tr")).toHaveLength(2);
    expect(readAs(oneOf(markup, "details").markup)).toContain("学历 本科");
    expect(readAs(markup)).toContain("一致的项目（1）");
    expect(unnamed(markup)).toEqual([]);
  });
  it("are shown with what would no longer show, and an empty value is no loss", async () => {
    expect(readAs(await form())).toContain("姓名 “李红”");
    expect(readAs(await form())).not.toContain("手机 “（空）”");
    expect(readAs(await form({ fields: [field("education", ["本科", "本科"])] }))).toContain(
      "没有会被舍弃的值",
    );
  });
  it("ask which one stays", async () => {
    const markup = await form();
    expect(choicesOf(markup, "survivor")).toEqual({ a: "李红 1102-0000042", b: "李宏 1102-0000043" });
  });
  it("ask which of two hardship archives goes on, and only of two", async () => {
    const archives = [archive("1"), archive("2", false)];
    expect(choicesOf(await form({ archives }), "archive")).toEqual({
      "1": "困 2026-0001",
      "2": "困 2026-0002（不在您的管理范围）",
    });
    expect(choicesOf(await form({ archives: [archive("1")] }), "archive")).toEqual({});
  });
  it("take the chosen value of a field from its record", async () => {
    expect(chosenIn(await form(), "name")).toEqual(["姓名 李宏"]);
    expect(chosenIn(await form(), "phone")).toEqual(["手机 139****0001"]);
    expect(chosenIn(await form(), "survivor")).toEqual(["a"]);
  });
  it("have a word for every field in both languages", async () => {
    const all = mergeFieldNames.map((name) => field(name, ["x", "y"]));
    for (const locale of locales) expect(readAs(await form({ fields: all }, locale))).not.toMatch(/field\./);
  });
});

describe("a value", () => {
  const words = { empty: "（空）", photo: "有照片", tail: (tail: string) => `尾号 ${tail}` };
  const said = (name: string, shown: string | null) => shownValue(name, shown, { locale: "zh-CN", words });
  it("is said in the words of the screen", () => {
    expect(said("education", "21")).toMatch(/本科/);
    expect(said("bankCard", "0017")).toBe("尾号 0017");
    expect(said("isMigrantWorker", "true")).toBe("是");
    expect(said("photo", "0197")).toBe("有照片");
    expect(said("unitName", null)).toBe("（空）");
    expect(said("phone", "139****0001")).toBe("139****0001");
  });
});
