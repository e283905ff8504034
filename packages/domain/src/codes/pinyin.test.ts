import { describe, expect, it } from "vitest";
import { neededPieces, normaliseName, pinyinOf, searchPieces } from "./pinyin.ts";

describe("the pinyin of a name", () => {
  it("is kept full, as initials and in syllables", () => {
    expect(pinyinOf("张三丰")).toEqual({
      full: "zhangsanfeng",
      initials: "zsf",
      syllables: ["zhang", "san", "feng"],
    });
  });

  it.each([
    ["单田芳", "shan"],
    ["曾国藩", "zeng"],
    ["仇英", "qiu"],
    ["解缙", "xie"],
    ["查良镛", "zha"],
    ["尉迟恭", "yu chi"],
    ["万俟卨", "mo qi"],
    ["区小明", "ou"],
    ["朴树", "piao"],
    ["任我行", "ren"],
    ["华罗庚", "hua"],
    ["覃勇", "qin"],
    ["盖聂", "ge"],
    ["乐嘉", "yue"],
  ])("of %s starts with the surname's reading %s", (name, reading) => {
    expect(pinyinOf(name).syllables.join(" ")).toMatch(new RegExp(`^${reading}\\b`));
  });

  it("reads only the first character as a surname", () => {
    expect(pinyinOf("王单").syllables).toEqual(["wang", "dan"]);
  });

  it("writes ü as people type it", () => {
    expect(pinyinOf("吕布").full).toBe("lvbu");
  });

  it.each([
    ["𬭎", "hong"],
    ["㛃", "jie"],
    ["䶮", "yan"],
    ["𫖯", "fu"],
  ])("knows the rare character %s", (character, reading) => {
    expect(pinyinOf(`王${character}`).syllables).toEqual(["wang", reading]);
  });

  it("keeps a character that nobody can read as it is", () => {
    expect(pinyinOf("王\u{2CEB0}").syllables).toHaveLength(2);
  });

  it("passes over the middle dot of a minority name, and the spaces of a foreign one", () => {
    expect(pinyinOf("阿卜杜拉·买买提")).toMatchObject({ full: "abudulamaimaiti", initials: "abdlmmt" });
    expect(pinyinOf("John Smith")).toMatchObject({ full: "johnsmith", initials: "js" });
    expect(pinyinOf("")).toEqual({ full: "", initials: "", syllables: [] });
  });
});

describe("a name as it is stored", () => {
  it.each(["阿卜杜拉・买买提", "阿卜杜拉•买买提", "阿卜杜拉‧买买提", "阿卜杜拉 · 买买提", "阿卜杜拉･买买提"])(
    "%s has the one middle dot",
    (name) => {
      expect(normaliseName(name)).toBe("阿卜杜拉·买买提");
    },
  );

  it("has no spaces to align it, and keeps its rare characters", () => {
    expect(normaliseName("张　三 ")).toBe("张三");
    expect(normaliseName("Ｊｏｈｎ  Smith")).toBe("John Smith");
    expect(normaliseName("王𬭎㛃䶮𫖯")).toBe("王𬭎㛃䶮𫖯");
  });
});

describe("the pieces of a name", () => {
  it("are its distinct characters and pairs", () => {
    expect(searchPieces("王小明").toSorted()).toEqual(["王", "小", "明", "王小", "小明"].toSorted());
    expect(searchPieces("买买提").toSorted()).toEqual(["买", "提", "买买", "买提"].toSorted());
  });

  it("of a fragment are all among those of every name that holds it", () => {
    for (const fragment of ["卜", "杜拉", "拉买买", "阿卜杜拉买买提"]) {
      expect(searchPieces("阿卜杜拉·买买提")).toEqual(expect.arrayContaining(neededPieces(fragment)));
    }
  });

  it("do not cut a rare character in two", () => {
    expect(searchPieces("𬭎𫖯")).toEqual(["𬭎", "𫖯", "𬭎𫖯"]);
  });
});
