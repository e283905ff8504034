import type { Day } from "@gongbang/domain/kernel/day";

/** The part of the federation that is counted, and the day it is counted on. */
export type Counted = {
  path: string;
  today: Day;
  /** The machines whose clocks the reader's lists show. */
  machines: readonly string[];
};

export type Tally = { key: string; n: number };
