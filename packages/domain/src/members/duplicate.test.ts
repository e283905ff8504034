import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { clustersOf, commonPath, type Likeness, nearNumbers, scorePair } from "./duplicate.ts";

const li: Likeness = {
  name: "李红",
  pinyin: "lihong",
  birthOn: day("1988-02-14"),
  idNumber: "110102198802140021",
  phone: "p1",
  card: null,
  unionId: "u1",
  unitName: "甲公司",
};
/** Somebody else altogether. */
const other: Likeness = {
  name: "王强",
  pinyin: "wangqiang",
  birthOn: day("1970-05-05"),
  idNumber: "130102197005050037",
  phone: "p2",
  card: null,
  unionId: "u2",
  unitName: "乙公司",
};
const like = (change: Partial<Likeness>): Likeness => ({ ...other, ...change });

describe("two records", () => {
  it.each<[string, Partial<Likeness>, number, string[]]>([
    ["of one number are one person", { idNumber: li.idNumber }, 100, ["sameId"]],
    ["of one phone and one reading", { phone: "p1", pinyin: "lihong" }, 90, ["samePhone"]],
    [
      "of one name and one birth",
      { name: "李红", pinyin: "lihong", birthOn: li.birthOn },
      85,
      ["sameNameAndBirth"],
    ],
    [
      "written 李红 and 李宏, born on one day",
      { name: "李宏", pinyin: "lihong", birthOn: li.birthOn },
      75,
      ["samePinyinAndBirth"],
    ],
    [
      "of one reading in one unit",
      { pinyin: "lihong", unionId: "u1", unitName: "甲公司", phone: null },
      60,
      ["samePinyinAndUnit"],
    ],
  ])("%s", (_, change, score, reasons) => {
    expect(scorePair(li, like(change))).toEqual({ score, reasons });
  });

  it("that share a phone alone are a family", () => {
    expect(scorePair(li, like({ phone: "p1" }))).toBeNull();
  });
  it("that have no phone and no card share none", () => {
    expect(scorePair({ ...li, phone: null }, like({ phone: null, card: null }))).toBeNull();
  });
  it("of one reading in one unit are two people where birth and phone both tell them apart", () => {
    expect(scorePair(li, like({ pinyin: "lihong", unionId: "u1", unitName: "甲公司" }))).toBeNull();
  });
  it("of one reading in two units are two people", () => {
    expect(scorePair(li, like({ pinyin: "lihong", unionId: "u1" }))).toBeNull();
  });
  it("of one card are one person: nobody has another's", () => {
    expect(scorePair({ ...li, card: "c" }, like({ card: "c" }))).toEqual({
      score: 90,
      reasons: ["sameCard"],
    });
  });
  it("whose numbers differ by a mistyped digit are one where the reading agrees, and twins where it does not", () => {
    const idNumber = "110102198802140048";
    expect(scorePair(li, like({ idNumber, pinyin: "lihong" }))).toEqual({ score: 90, reasons: ["nearId"] });
    expect(scorePair(li, like({ idNumber }))).toBeNull();
  });
  it("score the same whichever is named first", () => {
    const one = fc.record({
      name: fc.constantFrom("李红", "李宏"),
      pinyin: fc.constantFrom("lihong", "wang"),
      birthOn: fc.constantFrom(day("1988-02-14"), day("1988-02-15")),
      idNumber: fc.constantFrom("110102198802140021", "110102198802140048", "110102198802104021"),
      phone: fc.constantFrom("p1", null),
      card: fc.constantFrom("c1", null),
      unionId: fc.constantFrom("u1", "u2"),
      unitName: fc.constantFrom("甲", null),
    });
    fc.assert(
      fc.property(one, one, (a, b) => {
        expect(scorePair(a, b)).toEqual(scorePair(b, a));
      }),
    );
  });
});

describe("two numbers are near", () => {
  it.each([
    ["one digit mistyped, the check digit made to fit", "110102198802140021", "110102198802140048", true],
    ["two neighbours changed places", "110102198802140021", "110102198802104021", true],
    ["only the check digit differs", "110102198802140021", "110102198802140029", true],
    ["the same number", "110102198802140021", "110102198802140021", false],
    ["two digits far apart", "110102198802140021", "120102198802140041", false],
    ["another length", "110102198802140021", "E12345678", false],
    ["a passport with one sign mistyped", "E12345678", "E12345679", true],
  ])("%s", (_, a, b, near) => {
    expect(nearNumbers(a, b)).toBe(near);
  });
});

it("belongs to the lowest union that both records stand under", () => {
  expect(commonPath("/09/0001/", "/09/0002/")).toBe("/09/");
  expect(commonPath("/09/0001/", "/09/0001/")).toBe("/09/0001/");
  expect(commonPath("/09/0001/", "/09/0001/01/")).toBe("/09/0001/");
  expect(commonPath("/09/", "/10/")).toBe("/");
  expect(commonPath("/09/1/", "/09/12/")).toBe("/09/");
});

it("is one thing to look at with every pair that shares somebody", () => {
  const pair = (aId: string, bId: string) => ({ aId, bId });
  const clusters = clustersOf([pair("a", "b"), pair("c", "d"), pair("x", "y"), pair("b", "c")]);
  expect(clusters.map((cluster) => cluster.length)).toEqual([3, 1]);
});
