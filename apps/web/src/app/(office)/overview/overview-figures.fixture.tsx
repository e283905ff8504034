import { day } from "@gongbang/domain/kernel/day";
import { numberLists } from "@gongbang/domain/overview/number-lists";
import type { Overview } from "./overview-numbers.ts";

/** The union that is looked at. */
export const unionId = "019746a0-0000-4000-8000-000000000001";

/** A street's numbers at the end of September, small enough to be added up by hand. */
export const overview: Overview = {
  asOf: "2026-09-28T01:00:00.000Z",
  today: "2026-09-28",
  union: { id: unionId, name: "西城区总工会", parentId: null },
  archives: {
    byGrade: [
      { key: "1", n: 1200 },
      { key: "2", n: 34 },
    ],
    byStatus: [
      { key: "enrolled", n: 1234 },
      { key: "submitted", n: 5 },
      { key: "onNotice", n: 3 },
    ],
    ageing: [
      { key: "week", n: 3 },
      { key: "longer", n: 2 },
    ],
    neverHelped: 17,
    notReviewed: 9,
    notUpdated: 6,
  },
  aid: {
    year: { fen: 18_640_000, households: 86, payments: 120 },
    funds: [
      {
        id: "f",
        name: "中央财政帮扶资金",
        closesOn: "2026-12-31",
        capFen: 50_000_000,
        spentFen: 18_640_000,
        reservedFen: 1_360_000,
      },
    ],
    byFundAndMonth: [
      { fundId: "f", month: "2026-08-01", fen: 100_000 },
      { fundId: "g", month: "2026-08-01", fen: 50_000 },
    ],
    byKind: [
      { kind: "10", source: "5", month: "2026-08-01", fen: 100_000, households: 3, persons: 3, times: 4 },
      { kind: "10", source: "1", month: "2026-09-01", fen: 50_000, households: 1, persons: 1, times: 1 },
      { kind: "20", source: "5", month: "2026-09-01", fen: 25_000, households: 1, persons: 1, times: 2 },
    ],
    sums: [
      { kind: "10", source: "1", fen: 50_000, households: 1, persons: 1, times: 1 },
      { kind: "10", source: "5", fen: 100_000, households: 3, persons: 3, times: 4 },
      { kind: "20", source: "5", fen: 25_000, households: 1, persons: 1, times: 2 },
      { kind: null, source: null, fen: 175_000, households: 4, persons: 4, times: 7 },
    ],
    burn: [{ month: "2026-08-01", fen: 640_000 }],
    change: { direction: "up", by: 1, percent: 0.1 },
  },
  visits: { overdue: 4, soon: 11, thisMonth: 2050, lastMonth: 1 },
  tickets: [
    { key: "received", n: 2 },
    { key: "accepted", n: 3 },
    { key: "mediating", n: 4 },
    { key: "settled", n: 20 },
    { key: "closed", n: 30 },
    { key: "failed", n: 100 },
  ],
  deadlines: { missed: 1, today: 2, in3: 3, in7: 4 },
  months: [
    { month: "2026-08-01", enrolled: 1, paidFen: 2, visits: 3, tickets: 4 },
    { month: "2026-09-01", enrolled: 5, paidFen: 6, visits: 7, tickets: 8 },
  ],
  unions: [],
};

/** The lists behind them. */
export const lists = numberLists({ unionId, today: day(overview.today) });

/** What an address asks for, by name. */
export const askedBy = (href: string) => Object.fromEntries(new URL(href, "http://desk").searchParams);
