import type { AppRouter } from "@gongbang/api/root";
import { day } from "@gongbang/domain/kernel/day";
import type { MemberFilter } from "@gongbang/domain/members/member-filter";
import { type Figure, filterBehind } from "@gongbang/domain/members/register-figures";
import { formatCount, formatPercent } from "@gongbang/ui/format";
import type { inferRouterOutputs } from "@trpc/server";
import { hrefOf as membersHref } from "../list-address.ts";

/** What the page shows: see packages/api/src/members/read-figures.ts. */
export type Figures = inferRouterOutputs<AppRouter>["registerNumbers"]["figures"];

/** The list behind a figure, of the union that the page is about or of another one. */
export const figureHref = (
  figures: Pick<Figures, "union" | "on">,
  figure: Figure,
  unionId?: string,
): string => listHref(filterBehind(figure, { unionId: unionId ?? figures.union.id, on: day(figures.on) }));

/** The register's list with a filter. */
function listHref({ unionId, where }: MemberFilter): string {
  return membersHref({ union: unionId, f: where && JSON.stringify(where) });
}

/** A count; "<10" where it is hidden. */
export const countWords = (n: number | null): string => (n === null ? "<10" : formatCount(n));

/** How much of a whole; nothing where one of the two is hidden, for the other would tell it. */
export const shareWords = (part: number | null, whole: number | null): string =>
  part === null || whole === null ? "—" : whole === 0 ? "—" : formatPercent(1 - part / whole);

/** The page's state as its address holds it. */
export type Asked = { union?: string; shared?: string };

export function hrefOf({ union, shared }: { union?: string | undefined; shared?: boolean }): string {
  const asked = new URLSearchParams({ ...(union && { union }), ...(shared && { shared: "1" }) });
  return asked.size === 0 ? "/members/numbers" : `/members/numbers?${asked}`;
}

/** The people behind a figure of the growth. */
export const movesHref = (unionId: string, kind: string, month: string) =>
  `/members/numbers/moves?${new URLSearchParams({ union: unionId, kind, month })}`;
