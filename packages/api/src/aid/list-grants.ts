import { holding } from "@gongbang/db/like";
import { one } from "@gongbang/db/rows";
import { funds, grants } from "@gongbang/db/schema/aid";
import { campaignObjects } from "@gongbang/db/schema/campaigns";
import { unions } from "@gongbang/db/schema/members";
import { grantWays } from "@gongbang/domain/aid/grant";
import { type GrantStatus, grantStatuses, paidOut } from "@gongbang/domain/aid/grant.status";
import { type GrantView, grantViews, type ListGrants } from "@gongbang/domain/aid/list-grants.input";
import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { storedCodeSchema } from "@gongbang/domain/codes/code-table";
import { daySchema } from "@gongbang/domain/kernel/day";
import { and, countDistinct, desc, eq, inArray, like, lt, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { narrowedBy } from "../members/reads.ts";
import type { Office } from "../office.ts";
import { heldShape, refusalOn } from "./file-standing.ts";

export const grantRowShape = z.object({
  id: z.string(),
  version: z.number(),
  number: z.string(),
  status: z.enum(grantStatuses),
  name: z.string(),
  archiveId: z.string(),
  kind: storedCodeSchema(aidKind),
  amountFen: z.number(),
  way: z.enum(grantWays),
  fundId: z.string(),
  fundName: z.string(),
  unionName: z.string().nullable(),
  proposedOn: z.string(),
});
const counts = z.record(z.enum(grantViews), z.number());
export const grantListShape = z.object({
  rows: z.array(grantRowShape),
  counts,
  /** All of the view, whatever page is shown: the rows, their money, and 户 and 人 apart. */
  total: z.number(),
  sumFen: z.number(),
  households: z.number(),
  persons: z.number(),
  next: z.string().nullable(),
});

/** A grant with its fund and union, as the lists show it. */
export const grantRow = {
  id: grants.id,
  version: grants.version,
  number: grants.number,
  status: grants.status,
  name: grants.name,
  archiveId: grants.archiveId,
  kind: grants.kind,
  amountFen: grants.amountFen,
  way: grants.way,
  fundId: grants.fundId,
  fundName: funds.name,
  unionName: unions.shortName,
  proposedOn: grants.proposedOn,
};

const statusesIn: Record<GrantView, readonly GrantStatus[]> = {
  toApprove: ["proposed"],
  toPay: ["approved"],
  toHandOver: ["released"],
  paid: paidOut,
  all: grantStatuses,
};

/** A page of grants, the newest first, with how many each view holds. */
export async function grantList(office: Office, asked: ListGrants) {
  const { tx } = office;
  const { view, after, limit } = asked;
  const matching = filtered(asked);
  const rows = await tx
    .select(grantRow)
    .from(grants)
    .innerJoin(funds, eq(funds.id, grants.fundId))
    .leftJoin(unions, eq(unions.id, grants.unionId))
    .where(and(matching, inView(view), after === undefined ? undefined : lt(grants.id, after)))
    .orderBy(desc(grants.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const next = rows.length > limit ? (page.at(-1)?.id ?? null) : null;
  const counts = await countViews(office, matching);
  return {
    ...{ rows: page, counts, total: counts[view], next },
    ...(await sumUp(office, and(matching, inView(view)))),
  };
}

function filtered({ fundId, archiveId, kind, source, search, ...narrowed }: ListGrants): SQL | undefined {
  const ofSource = sql`${grants.fundId} in (select id from ${funds} where ${funds.source} = ${source ?? null})`;
  return and(
    narrowedBy(narrowed, { path: grants.unionPath, on: grants.paidOn }),
    kind === undefined ? undefined : eq(grants.kind, kind),
    source === undefined ? undefined : ofSource,
    fundId === undefined ? undefined : eq(grants.fundId, fundId),
    archiveId === undefined ? undefined : eq(grants.archiveId, archiveId),
    search === "" ? undefined : or(like(grants.number, holding(search)), like(grants.name, holding(search))),
  );
}

/** 户 and 人 apart from the rows: one household aided twice is one household, one person, and two rows. */
async function sumUp({ tx }: Office, where: SQL | undefined) {
  const person = sql`coalesce(${grants.personId}, ${grants.memberId})`;
  return one(
    await tx
      .select({
        sumFen: sql<number>`coalesce(sum(${grants.amountFen}), 0)`.mapWith(Number),
        households: countDistinct(grants.archiveId),
        persons: countDistinct(person),
      })
      .from(grants)
      .where(where),
  );
}

export const readyInput = z.strictObject({ archiveId: z.uuid(), on: daySchema.optional() });
export const readyShape = z.object({
  rows: z.array(
    grantRowShape.extend({
      /** Why it may not be handed over at a visit of the day that was asked for; null where it may. */
      held: heldShape,
    }),
  ),
});

/**
 * The grants that finance has released for a household, to be handed over at a visit of a day, today where none is named;
 * not what a list hands over. What the file holds back is said with its reason.
 */
export async function readyFor(office: Office, { archiveId, on }: z.output<typeof readyInput>) {
  const rows = await office.tx
    .select(grantRow)
    .from(grants)
    .innerJoin(funds, eq(funds.id, grants.fundId))
    .leftJoin(unions, eq(unions.id, grants.unionId))
    .where(
      and(
        eq(grants.archiveId, archiveId),
        eq(grants.status, "released"),
        sql`not exists (select from ${campaignObjects} where ${campaignObjects.grantId} = ${grants.id})`,
      ),
    )
    .orderBy(desc(grants.id))
    .limit(20);
  const refusal = await refusalOn(office, archiveId, on ?? office.today);
  return { rows: rows.map((row) => ({ ...row, held: refusal(row.kind) })) };
}

const inView = (view: GrantView) =>
  view === "all" ? undefined : inArray(grants.status, [...statusesIn[view]]);

async function countViews({ tx }: Office, where: SQL | undefined): Promise<Record<GrantView, number>> {
  const rows = await tx
    .select({ status: grants.status, count: sql<number>`count(*)`.mapWith(Number) })
    .from(grants)
    .where(where)
    .groupBy(grants.status);
  const of = (view: GrantView) =>
    rows.reduce((sum, { status, count }) => sum + (statusesIn[view].includes(status) ? count : 0), 0);
  return {
    toApprove: of("toApprove"),
    toPay: of("toPay"),
    toHandOver: of("toHandOver"),
    paid: of("paid"),
    all: of("all"),
  };
}
