import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import { capitalDay, writtenDay } from "./capital-day.ts";
import { capitalMoney } from "./capital-money.ts";

describe("an amount in capitals", () => {
  it.each([
    ["the regulation's own examples", 140_950, "壹仟肆佰零玖元伍角"],
    ["one nought for several in a row", 600_714, "陆仟零柒元壹角肆分"],
    ["a nought before the jiao where the yuan end in one", 168_032, "壹仟陆佰捌拾元零叁角贰分"],
    ["a nought before the fen where there is no jiao", 1_640_902, "壹万陆仟肆佰零玖元零贰分"],
    ["a small one of those", 32_504, "叁佰贰拾伍元零肆分"],
    ["ten thousands", 10_700_053, "壹拾万柒仟元零伍角叁分"],
    ["whole yuan end in 整", 780_000, "柒仟捌佰元整"],
    ["a hundred thousand and five hundred", 100_050_000, "壹佰万零伍佰元整"],
    ["a group that is all noughts", 10_000_000_100, "壹亿零壹元整"],
    ["a group of noughts before one that begins with thousands", 10_000_500_000, "壹亿零伍仟元整"],
    ["ten", 1_000, "壹拾元整"],
    ["jiao alone", 50, "伍角"],
    ["fen alone", 5, "伍分"],
    ["nothing", 0, "零元整"],
  ])("is written with %s", (_, amount, words) => expect(capitalMoney(fen(amount))).toBe(words));

  it("can be read back to the fen, for any amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (amount) => {
        expect(readBack(capitalMoney(fen(amount)))).toBe(amount);
      }),
      { numRuns: 2000 },
    );
  });

  it("never says two noughts in a row, nor one at the end", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), (amount) => {
        expect(capitalMoney(fen(amount))).not.toMatch(/零零|零[元万亿角分整]/);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Another way round: reads the words, sign by sign. */
function readBack(words: string): number {
  const figures = "零壹贰叁肆伍陆柒捌玖";
  const units: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };
  const ends: Record<string, number> = { 亿: 1e10, 万: 1e6, 元: 100, 角: 10, 分: 1 };
  let [total, group, figure] = [0, 0, 0];
  const close = (weight: number) => {
    [total, group, figure] = [total + (group + figure) * weight, 0, 0];
  };
  for (const sign of words) {
    const [value, unit, end] = [figures.indexOf(sign), units[sign], ends[sign]];
    if (value >= 0) figure = value;
    if (unit) [group, figure] = [group + figure * unit, 0];
    if (end) close(end);
  }
  return total;
}

describe("a day in words", () => {
  it.each([
    ["2026-09-18", "二〇二六年九月十八日", "2026年9月18日"],
    ["2026-10-10", "二〇二六年十月十日", "2026年10月10日"],
    ["2030-11-21", "二〇三〇年十一月二十一日", "2030年11月21日"],
    ["2001-01-30", "二〇〇一年一月三十日", "2001年1月30日"],
  ])("is %s as papers date themselves, and as text writes it", (on, capital, written) => {
    expect(capitalDay(day(on))).toBe(capital);
    expect(writtenDay(day(on))).toBe(written);
  });
});
