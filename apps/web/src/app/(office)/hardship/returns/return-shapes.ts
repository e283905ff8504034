import type { AppRouter } from "@gongbang/api/root";
import type { Day } from "@gongbang/domain/kernel/day";
import type { ReturnFigure } from "@gongbang/domain/overview/return.input";
import {
  latestPeriods,
  type Period,
  type PeriodKind,
  readPeriod,
} from "@gongbang/domain/overview/return-period";
import type { inferRouterOutputs } from "@trpc/server";

type Returns = inferRouterOutputs<AppRouter>["returns"];
export type Return = Returns["figures"];
export type ReturnList = Returns["list"];

/** The page's state as its address holds it. */
export type Asked = { union?: string; period?: string };

/** The period that the address asks for; the last month that is over where it asks for none. */
export function periodAsked(key: string | undefined, today: Day): Period {
  const [, last] = latestPeriods("month", today, 2);
  const fallback = readPeriod(today.slice(0, 7));
  const period = (key && readPeriod(key)) || last || fallback;
  if (!period) throw new Error(`Bug: ${today} lies in no month`);
  return period;
}

/** The latest periods of a kind that one may choose, as many as a year and a bit hold. */
export const choices = (kind: PeriodKind, today: Day) =>
  latestPeriods(kind, today, { month: 13, quarter: 6, half: 4, year: 4 }[kind]);

export const returnHref = (asked: { union?: string | undefined; period: string }) =>
  `/hardship/returns?${query(asked)}`;

/** The address of the list behind a figure. */
export const listHref = (asked: { union: string; period: string }, figure: ReturnFigure) =>
  `/hardship/returns/list?${query({ ...asked, ...figure })}`;

function query(parts: Record<string, string | undefined>): string {
  const given = Object.entries(parts).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return new URLSearchParams(given).toString();
}
