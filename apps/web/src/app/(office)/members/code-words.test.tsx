import { sex } from "@gongbang/domain/codes/person";
import { type MemberCode, memberCodes } from "@gongbang/domain/members/member-fields";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeFields } from "./code-fields.ts";
import { ageOn, codeOptions, codeWord, sexWord } from "./code-words.ts";
import { hrefOf, placeText } from "./list-address.ts";
import { readAsked } from "./read-address.ts";
import { rowsOf, type UnionRow } from "./unions/union-rows.ts";

const fields = Object.keys(memberCodes) as MemberCode[];

describe("a member's codes in words", () => {
  it("are on the register form, all of them, each once", () => {
    expect(codeFields.toSorted()).toEqual(fields.toSorted());
  });
  it.each(fields)("of %s have a Chinese and an English word each", (field) => {
    for (const code of Object.keys(memberCodes[field].labels)) {
      const [zh, en] = [codeWord(field, code, "zh-CN"), codeWord(field, code, "en")];
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/^[^\u4e00-\u9fff]+$/);
    }
  });
  it.each(fields)("of %s can be chosen while the standard has them", (field) => {
    const values = codeOptions(field, "zh-CN").map(({ value }) => value);
    expect(values).toEqual([...memberCodes[field].open]);
  });
  it("are nothing where nothing is stored, and the code itself where nobody has a word", () => {
    expect(codeWord("education", null, "zh-CN")).toBeNull();
    expect(codeWord("education", "??", "zh-CN")).toBe("??");
  });
  it("say a sex, the unknown one too", () => {
    expect([sexWord("1", "zh-CN"), sexWord("2", "en")]).toEqual(["男性", "Female"]);
    for (const code of Object.keys(sex.labels)) expect(sexWord(code, "zh-CN")).not.toBe(code);
  });
});

describe("an age", () => {
  it.each([
    ["1974-03-01", "2026-02-28", 51],
    ["1974-03-01", "2026-03-01", 52],
    ["2000-02-29", "2026-02-28", 25],
    ["2000-02-29", "2026-03-01", 26],
    ["2026-09-28", "2026-09-28", 0],
  ])("of who was born on %s is on %s: %i", (born, today, age) => expect(ageOn(born, today)).toBe(age));
});

describe("the address of the list", () => {
  const union = "019746a0-0000-4000-8000-000000000001";
  it("leaves out what is empty", () => {
    expect(hrefOf({})).toBe("/members");
    expect(hrefOf({ view: "", union: undefined, q: "张" })).toBe("/members?q=%E5%BC%A0");
  });
  it("is read back as it was written", () => {
    const after = placeText({ pinyin: "li guilan", id: union });
    const href = hrefOf({ view: "newForm", union, status: "active", q: "李 桂", after });
    const asked = Object.fromEntries(new URL(href, "http://desk").searchParams);
    expect(readAsked(asked)).toMatchObject({
      view: "newForm",
      unionId: union,
      status: "active",
      text: "李 桂",
      after: { pinyin: "li guilan", id: union },
    });
  });
  it.each([[{ view: "nonsense" }], [{ union: "1" }], [{ status: "gone" }], [{ after: "x~y" }]])(
    "shows the whole register for %j",
    (asked) => expect(readAsked(asked)).toEqual(readAsked({})),
  );
  it("cuts a text that is too long, and keeps the search", () => {
    expect(readAsked({ q: "李".repeat(500) }).text).toBe("李".repeat(40));
  });
  it("never breaks, whatever somebody types into it", () => {
    const text = fc.option(fc.string(), { nil: undefined });
    const any = fc.record({ view: text, union: text, status: text, q: text, after: text, before: text });
    fc.assert(
      fc.property(any, (asked) => {
        expect(readAsked(asked).limit).toBe(50);
        expect(new URL(hrefOf(asked), "http://desk").pathname).toBe("/members");
      }),
    );
  });
});

describe("the tree of the unions", () => {
  const union = (id: string, path: string): Parameters<typeof rowsOf>[0][number] => ({
    id,
    path,
    parentId: null,
    level: "basic",
    name: id,
    shortName: id,
  });
  const tree = [
    union("district", "1/"),
    union("street", "1/2/"),
    union("basic", "1/2/3/"),
    union("other", "1/20/"),
  ];
  const counts = new Map([
    ["district", 1],
    ["basic", 10],
    ["other", 100],
  ]);
  const of = (rows: UnionRow[]) => rows.map(({ id, depth, own, all }) => [id, depth, own, all]);
  it("counts under each what it keeps and what all below it keep", () => {
    expect(of(rowsOf(tree, counts))).toEqual([
      ["district", 0, 1, 111],
      ["street", 1, 0, 10],
      ["basic", 2, 10, 10],
      ["other", 1, 100, 100],
    ]);
  });
  it("begins at the reader's own union, wherever that stands", () => {
    expect(of(rowsOf(tree.slice(1, 3), counts))).toEqual([
      ["street", 0, 0, 10],
      ["basic", 1, 10, 10],
    ]);
  });
  it("never takes a union for one below another because its number begins alike", () => {
    const alike = [union("two", "1/2/"), union("twenty", "1/20/")];
    expect(of(rowsOf(alike, new Map([["twenty", 7]])))).toEqual([
      ["two", 0, 0, 0],
      ["twenty", 0, 7, 7],
    ]);
  });
  it("is empty for who may see none", () => expect(rowsOf([], counts)).toEqual([]));
});
