import { type Day, monthOf, yearOf } from "../kernel/day.ts";

const digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 1 to 31 as it is read: 十, 十一, 二十, 三十一. */
function countOf(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : digits[tens]}十`;
  return `${ten}${ones === 0 ? "" : digits[ones]}`;
}

/** A day as official papers date themselves: 二〇二六年九月十八日 (GB/T 9704-2012 7.3.5 permits figures as well). */
export function capitalDay(on: Day): string {
  const year = [...String(yearOf(on))].map((figure) => digits[Number(figure)]).join("");
  return `${year}年${countOf(monthOf(on))}月${countOf(Number(on.slice(8)))}日`;
}

/** A day as it stands in running text: 2026年9月18日. */
export const writtenDay = (on: Day): string => `${yearOf(on)}年${monthOf(on)}月${Number(on.slice(8))}日`;
