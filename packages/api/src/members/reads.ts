import type { Tx } from "@gongbang/db/open";
import { found } from "@gongbang/db/rows";
import { members, unions } from "@gongbang/db/schema/members";
import { memberTallies } from "@gongbang/db/schema/views";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { Narrowing } from "@gongbang/domain/kernel/narrowing";
import { liveStatuses } from "@gongbang/domain/members/membership";
import { inOrder } from "@gongbang/domain/members/union.status";
import { and, asc, eq, gte, inArray, lt, lte, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { Office } from "../office.ts";
import { reachOf } from "../reach.ts";

/** Everything below a path, and itself: a range, so that the index on paths serves. */
export const underPath = (column: AnyPgColumn, path: string): SQL | undefined =>
  and(gte(column, path), lt(column, `${path}\u{10FFFF}`));

/**
 * Of a union and those under it, where its id alone is known; nothing where there is none. The path is asked once before
 * the rows, so that the index on paths serves.
 */
export function underUnion(column: AnyPgColumn, unionId: string): SQL {
  const path = sql`(select u.path from unions u where u.id = ${unionId})`;
  return sql`(${column} >= ${path} and ${column} < ${path} || chr(1114111))`;
}

/** Rows of these unions and these days, as a list is narrowed; both days are counted. */
export function narrowedBy(
  { under, from, until }: Narrowing,
  { path, on }: { path: AnyPgColumn; on: AnyPgColumn },
): SQL | undefined {
  return and(
    under === undefined ? undefined : underUnion(path, under),
    from === undefined ? undefined : gte(on, from),
    until === undefined ? undefined : lte(on, until),
  );
}

/** A union that this call reaches. Refuses with ACCESS.NOT_FOUND. */
export async function unionInReach(office: Pick<Office, "tx" | "scope" | "actor">, unionId: string) {
  const rows = await office.tx
    .select()
    .from(unions)
    .where(and(eq(unions.id, unionId), underPath(unions.path, reachOf(office))));
  return found(rows, "union");
}

/**
 * A union in reach that may take somebody in, held as it is until the transaction ends. Refuses with UNION.NOT_IN_ORDER
 * where it is being founded, locked or dissolved, and with ACCESS.NOT_FOUND.
 */
export async function standingUnion(
  office: Pick<Office, "tx" | "scope" | "actor">,
  unionId: string,
  hold: "share" | "update" = "share",
) {
  const { id } = await unionInReach(office, unionId);
  // Asked a second time, for a row that waited for a merger to end is another one now.
  const union = found(await office.tx.select().from(unions).where(eq(unions.id, id)).for(hold), "union");
  if (union.status !== inOrder) throw new Refused({ code: "UNION.NOT_IN_ORDER", unionName: union.name });
  return union;
}

/**
 * The members of a union and of those under it. For a union without any under it the condition is its id: the
 * planner can't see how narrow the range of a path is, and would walk the wrong index.
 */
export async function membersUnder(tx: Tx, union: { id: string; path: string }): Promise<SQL | undefined> {
  const [child] = await tx
    .select({ id: unions.id })
    .from(unions)
    .where(eq(unions.parentId, union.id))
    .limit(1);
  return child ? underPath(members.unionPath, union.path) : eq(members.unionId, union.id);
}

export const isLive = inArray(members.status, [...liveStatuses]);

export const unionOutput = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  path: z.string(),
  level: z.enum(["district", "street", "system", "basic", "group"]),
  name: z.string(),
  shortName: z.string(),
});

/** The unions that this call reaches, in the order of their paths: a parent before its children. */
export function unionTree(office: Office) {
  const { id, parentId, path, level, name, shortName } = unions;
  return office.tx
    .select({ id, parentId, path, level, name, shortName })
    .from(unions)
    .where(underPath(unions.path, reachOf(office)))
    .orderBy(asc(path));
}

/** How many living memberships each union has, those under it not counted: from the kept counts. */
export async function countByUnion({ tx }: Office) {
  return tx
    .select({ unionId: unions.id, count: sql<number>`sum(${memberTallies.people})::int` })
    .from(memberTallies)
    .innerJoin(unions, eq(unions.path, memberTallies.unionPath))
    .where(eq(memberTallies.kind, "live"))
    .groupBy(unions.id)
    .having(sql`sum(${memberTallies.people}) > 0`);
}

/** The records of one person: this one, and those that were merged into it. One trail and one timeline are made of them. */
export async function idsOfPerson(tx: Tx, memberId: string): Promise<string[]> {
  const gone = await tx.select({ id: members.id }).from(members).where(eq(members.mergedIntoId, memberId));
  return [memberId, ...gone.map(({ id }) => id)];
}

/** What other rooms show of a member: the name, the union and the masks. Refuses with ACCESS.NOT_FOUND. */
export async function memberBrief(tx: Tx, memberId: string) {
  const { id, name, sex, birthOn, memberNumber, unionId, unionPath, status } = members;
  const rows = await tx
    .select({
      ...{ id, name, sex, birthOn, memberNumber, unionId, unionPath, status },
      maskedId: members.idMask,
      maskedPhone: members.phoneMask,
    })
    .from(members)
    .where(eq(id, memberId));
  return found(rows, "member");
}
