/** How a figure moved. `percent` is rounded half up to one decimal; null where there was nothing to compare with. */
export type Change = { direction: "up" | "down" | "flat"; by: number; percent: number | null };

/** 环比 or 同比: this period beside an earlier one. */
export function changeOf(now: number, before: number): Change {
  const by = now - before;
  const direction = by > 0 ? "up" : by < 0 ? "down" : "flat";
  const percent = before === 0 ? null : Math.round((by * 1000) / before) / 10;
  return { direction, by, percent };
}
