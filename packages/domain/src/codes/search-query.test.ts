import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pinyinOf } from "./pinyin.ts";
import { readQuery } from "./search-query.ts";

/** Whether a name is found, as the database would find it: initials by their start, full pinyin by LIKE. */
function finds(text: string, name: string): boolean {
  const query = readQuery(text);
  if (query?.kind !== "pinyin" && query?.kind !== "mixed") return false;
  const { full, initials } = pinyinOf(name);
  if (query.kind === "mixed" && !query.pieces.every((piece) => name.includes(piece))) return false;
  const byReading = query.readings.some(
    (reading) =>
      initials.startsWith(reading.initials) &&
      new RegExp(`^${reading.like.replaceAll("%", ".*")}$`).test(full),
  );
  return byReading || (query.kind === "pinyin" && full.startsWith(query.text));
}

describe("what is typed into the search box", () => {
  it.each([
    ["11010519491231002x", { kind: "idNumber", id: "11010519491231002X" }],
    ["110105 19491231 002X", { kind: "idNumber", id: "11010519491231002X" }],
    ["110105491231002", { kind: "idNumber", id: "11010519491231002X" }],
    ["13812341234", { kind: "phone", phone: "13812341234" }],
    ["+86 138-1234-1234", { kind: "phone", phone: "13812341234" }],
    ["2830", { kind: "tail", tail: "2830" }],
    ["２８３０", { kind: "tail", tail: "2830" }],
    ["002x", { kind: "tail", tail: "002X" }],
    ["123456", { kind: "tail", tail: "123456" }],
    ["张", { kind: "name", text: "张", pieces: ["张"] }],
    ["小明", { kind: "name", text: "小明", pieces: ["小明"] }],
    ["阿卜·买", { kind: "name", text: "阿卜买", pieces: ["阿卜", "卜买"] }],
    ["12", { kind: "name", text: "12", pieces: ["12"] }],
    ["zsf", { kind: "pinyin", text: "zsf", readings: [{ initials: "zsf", like: "z%s%f%" }] }],
    [
      "张sf",
      { kind: "mixed", text: "张sf", pieces: ["张"], readings: [{ initials: "zsf", like: "z%s%f%" }] },
    ],
    ["  ", null],
    ["'", null],
  ])("%s is understood", (text, meant) => {
    expect(readQuery(text)).toEqual(meant);
  });

  it("puts the likeliest reading first", () => {
    expect(readQuery("zhangsf")).toMatchObject({
      readings: [{ initials: "zsf", like: "zhangs%f%" }, {}, {}, {}, {}, {}, {}, {}],
    });
  });

  it.each([
    ["zhangsanfeng", "张三丰"],
    ["zhang san feng", "张三丰"],
    ["zhangsf", "张三丰"],
    ["zhsf", "张三丰"],
    ["zsf", "张三丰"],
    ["zs", "张三丰"],
    ["zsfeng", "张三丰"],
    ["zsanf", "张三丰"],
    ["ZhangSan", "张三丰"],
    ["张sf", "张三丰"],
    ["张三f", "张三丰"],
    ["z三f", "张三丰"],
    ["单tf", "单田芳"],
    ["stf", "单田芳"],
    ["lvb", "吕布"],
    ["lübu", "吕布"],
    ["xian", "西安"],
    ["xa", "西安"],
    ["xian", "线"],
    ["ouyx", "欧阳修"],
    ["abdl", "阿卜杜拉·买买提"],
  ])("%s finds %s", (text, name) => {
    expect(finds(text, name)).toBe(true);
  });

  it.each([
    ["zhangsf", "赵三丰"],
    ["zsf", "张三"],
    ["张sf", "章三丰"],
    ["lib", "吕布"],
  ])("%s does not find %s", (text, name) => {
    expect(finds(text, name)).toBe(false);
  });

  it("finds every name by any start of its initials and of its pinyin", () => {
    const name = fc
      .array(
        fc.constantFrom(
          ...Array.from("张王李赵陈杨黄周吴徐孙马朱胡林郭何高罗郑安欧艾伟芳娜敏静强磊军洋勇艳杰娟涛明超"),
        ),
        {
          minLength: 2,
          maxLength: 4,
        },
      )
      .map((characters) => characters.join(""));
    fc.assert(
      fc.property(name, fc.nat(20), fc.nat(3), (person, letters, first) => {
        const { full, initials, syllables } = pinyinOf(person);
        expect(finds(initials, person)).toBe(true);
        expect(finds(full.slice(0, letters + 1), person)).toBe(true);
        // The surname in full and the rest as initials: zhangsf.
        const at = Math.min(first, syllables.length - 1);
        const typed = syllables.map((syllable, i) => (i <= at ? syllable : syllable.charAt(0))).join("");
        expect(finds(typed, person)).toBe(true);
      }),
    );
  });

  it("of any text is answered without fail, and with few readings", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const query = readQuery(text);
        if (query && "readings" in query) expect(query.readings.length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
