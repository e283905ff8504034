import { funds, grants, visits } from "@gongbang/db/schema/aid";
import { archives } from "@gongbang/db/schema/hardship";
import { unions } from "@gongbang/db/schema/members";
import { paidOut } from "@gongbang/domain/aid/grant.status";
import type { ReturnFigure } from "@gongbang/domain/overview/return.input";
import { and, between, eq, inArray, ne } from "drizzle-orm";
import { underPath } from "../members/reads.ts";
import type { Office } from "../office.ts";
import { type Asked, pageOf, shownOf } from "./page-return.ts";

/** What left a fund, grant by grant. */
export function listGrants(
  { tx }: Office,
  asked: Asked,
  { kind, source }: Extract<ReturnFigure, { by: "aid" }>,
) {
  const { path, period } = asked;
  const listed = tx
    .select(shownOf(grants, { on: grants.paidOn, fen: grants.amountFen }))
    .from(grants)
    .innerJoin(funds, eq(funds.id, grants.fundId))
    .innerJoin(unions, eq(unions.id, grants.unionId))
    .where(
      and(
        underPath(grants.unionPath, path),
        inArray(grants.status, [...paidOut]),
        between(grants.paidOn, period.from, period.until),
        kind === undefined ? undefined : eq(grants.kind, kind as never),
        source === undefined ? undefined : eq(funds.source, source as never),
      ),
    )
    .as("listed");
  return pageOf(tx, "grant", listed, asked);
}

/** Visits at which somebody was met. */
export function listVisits({ tx }: Office, asked: Asked) {
  const { path, period } = asked;
  const { number, name } = archives;
  const listed = tx
    .select(shownOf({ id: visits.id, number, name }, { on: visits.visitedOn, fen: grants.amountFen }))
    .from(visits)
    .innerJoin(archives, eq(archives.id, visits.archiveId))
    .innerJoin(unions, eq(unions.id, visits.unionId))
    .leftJoin(grants, and(eq(grants.id, visits.grantHandedOverId), ne(grants.status, "reversed")))
    .where(
      and(
        underPath(visits.unionPath, path),
        between(visits.visitedOn, period.from, period.until),
        eq(visits.met, true),
      ),
    )
    .as("listed");
  return pageOf(tx, "visit", listed, asked);
}
