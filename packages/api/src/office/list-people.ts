import { unions } from "@gongbang/db/schema/members";
import { officers, sessions } from "@gongbang/db/schema/office";
import { roles } from "@gongbang/domain/access/policy";
import { grantableRoles } from "@gongbang/domain/office/people";
import { type ListPeople, officerStatuses } from "@gongbang/domain/office/person.input";
import { and, asc, eq, gt, gte, ilike, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { sessionLimits } from "./keep-session.ts";

const personRow = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  status: z.enum(officerStatuses),
  unionId: z.string(),
  unionName: z.string(),
  unionPath: z.string(),
  /** No password yet, or taken away by a reset: a link lets them in. */
  wantsLink: z.boolean(),
  hasSecondFactor: z.boolean(),
  lastSeenAt: z.string().nullable(),
  sessions: z.number(),
});
const place = z.object({ path: z.string(), pinyin: z.string(), id: z.string() }).nullable();
export const peopleOutput = z.object({ rows: z.array(personRow), next: place });

/** Living sessions: not ended, not idle for half an hour, not older than twelve hours. */
export const liveSession = (now: Date): SQL | undefined =>
  and(
    isNull(sessions.endedAt),
    gt(sessions.expiresAt, now),
    sql`${sessions.seenAt} >= ${now.toISOString()}::timestamptz - ${sessionLimits.idle}::interval`,
  );

const pattern = (text: string) => `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;

/** The officers of the unions in reach, by union and then by name. Limit: 100 rows. */
export async function listPeople({ tx, now }: Office, asked: ListPeople) {
  const { text, role, status, unionId, after, limit } = asked;
  const found = await tx
    .select({
      id: officers.id,
      username: officers.username,
      name: officers.name,
      pinyin: officers.pinyin,
      roles: officers.roles,
      status: officers.status,
      unionId: officers.unionId,
      unionName: unions.name,
      unionPath: officers.unionPath,
      wantsLink: sql<boolean>`${officers.passwordHash} is null`,
      hasSecondFactor: sql<boolean>`${officers.totpSecret} is not null`,
      lastSeenAt: sql<
        string | null
      >`(select max(${sessions.seenAt}) from ${sessions} where ${eq(sessions.officerId, officers.id)})`,
      sessions: sql<number>`(select count(*)::int from ${sessions} where ${and(eq(sessions.officerId, officers.id), liveSession(now))})`,
    })
    .from(officers)
    .innerJoin(unions, eq(unions.id, officers.unionId))
    .where(
      and(
        text
          ? or(
              ilike(officers.name, pattern(text)),
              ilike(officers.username, pattern(text)),
              ilike(officers.pinyin, `${text.replaceAll(/[\\%_]/g, "\\$&")}%`),
            )
          : undefined,
        role ? sql`${role} = any(${officers.roles})` : undefined,
        status ? eq(officers.status, status) : undefined,
        unionId ? inUnion(unionId) : undefined,
        after ? beyond(after) : undefined,
      ),
    )
    .orderBy(asc(officers.unionPath), asc(officers.pinyin), asc(officers.id))
    .limit(limit + 1);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    rows: rows.map((row) => ({
      ...row,
      lastSeenAt: row.lastSeenAt === null ? null : new Date(row.lastSeenAt).toISOString(),
    })),
    next: last ? { path: last.unionPath, pinyin: last.pinyin, id: last.id } : null,
  };
}

const beyond = ({ path, pinyin, id }: NonNullable<ListPeople["after"]>) =>
  sql`(${officers.unionPath}, ${officers.pinyin}, ${officers.id}) > (${path}, ${pinyin}, ${id}::uuid)`;

/** A union and those under it. */
const inUnion = (unionId: string) => {
  // Spelt out: the column as drizzle writes it would be the outer query's.
  const top = sql`(select top.path from unions as top where top.id = ${unionId})`;
  return sql`${officers.unionPath} >= ${top} and ${officers.unionPath} < ${top} || chr(1114111)`;
};

export const choicesOutput = z.object({
  roles: z.array(z.enum(roles)),
  unions: z.array(z.object({ id: z.string(), name: z.string(), path: z.string() })),
});

/** What an administrator may choose from: the roles that they may grant, and the unions in reach. */
export async function personChoices({ tx, actor, scope }: Office) {
  const top = scope === "federation" ? "/" : actor.unionPath;
  const reached = await tx
    .select({ id: unions.id, name: unions.name, path: unions.path })
    .from(unions)
    .where(and(gte(unions.path, top), lt(unions.path, `${top}\u{10FFFF}`)))
    .orderBy(asc(unions.path))
    .limit(1000);
  return { roles: [...grantableRoles(actor)], unions: reached };
}
