import { funds, grants, visits } from "@gongbang/db/schema/aid";
import { archives } from "@gongbang/db/schema/hardship";
import { unions } from "@gongbang/db/schema/members";
import type { ReturnFigure } from "@gongbang/domain/overview/return.input";
import { and, asc, between, eq, gt, inArray, sql } from "drizzle-orm";
import { underPath } from "../members/reads.ts";
import type { Office } from "../office.ts";
import { type Asked, page, whole } from "./page-return.ts";

/** What left a fund, grant by grant. */
export async function listGrants(
  { tx }: Office,
  { path, period, after, limit }: Asked,
  { kind, source }: Extract<ReturnFigure, { by: "aid" }>,
) {
  const listed = tx
    .select({
      id: grants.id,
      number: grants.number,
      name: grants.name,
      unionName: sql<string>`${unions.shortName}`.as("union_name"),
      on: sql<string | null>`${grants.paidOn}::text`.as("on_day"),
      fen: sql<number>`${grants.amountFen}`.mapWith(Number).as("fen"),
      count: whole.as("whole"),
    })
    .from(grants)
    .innerJoin(funds, eq(funds.id, grants.fundId))
    .innerJoin(unions, eq(unions.id, grants.unionId))
    .where(
      and(
        underPath(grants.unionPath, path),
        inArray(grants.status, ["paid", "released", "handedOver"]),
        between(grants.paidOn, period.from, period.until),
        kind === undefined ? undefined : eq(grants.kind, kind as never),
        source === undefined ? undefined : eq(funds.source, source as never),
      ),
    )
    .as("listed");
  const rows = await tx
    .select()
    .from(listed)
    .where(after ? gt(listed.id, after) : undefined)
    .orderBy(asc(listed.id))
    .limit(limit + 1);
  return page("grant", rows, limit);
}

/** Visits at which somebody was met. */
export async function listVisits({ tx }: Office, { path, period, after, limit }: Asked) {
  const listed = tx
    .select({
      id: visits.id,
      number: archives.number,
      name: archives.name,
      unionName: sql<string>`${unions.shortName}`.as("union_name"),
      on: sql<string | null>`${visits.visitedOn}::text`.as("on_day"),
      fen: sql<number | null>`${grants.amountFen}`.mapWith((n) => (n === null ? null : Number(n))).as("fen"),
      count: whole.as("whole"),
    })
    .from(visits)
    .innerJoin(archives, eq(archives.id, visits.archiveId))
    .innerJoin(unions, eq(unions.id, visits.unionId))
    .leftJoin(grants, eq(grants.id, visits.grantHandedOverId))
    .where(
      and(
        underPath(visits.unionPath, path),
        between(visits.visitedOn, period.from, period.until),
        eq(visits.met, true),
      ),
    )
    .as("listed");
  const rows = await tx
    .select()
    .from(listed)
    .where(after ? gt(listed.id, after) : undefined)
    .orderBy(asc(listed.id))
    .limit(limit + 1);
  return page("visit", rows, limit);
}
