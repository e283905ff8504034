import type { Keyring } from "@gongbang/db/keyring";
import type { Tx } from "@gongbang/db/open";
import { members, unions } from "@gongbang/db/schema/members";
import { packEntries } from "@gongbang/db/schema/packs";
import { registerCounts } from "@gongbang/db/schema/register-counts";
import type { PackFormat } from "@gongbang/domain/codes/pack-format";
import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { type Mapped, type Member, mapRecord, type Subject, seenOf, type Union } from "./read-facts.ts";
import { underPath } from "./reads.ts";

/** The memberships that the national register knows: an applicant is none yet. */
export const uploadable = inArray(members.status, ["active", "transferring", "retained"]);
/** The unions that it knows: neither the federation itself nor the groups within a union. */
export const uploadableUnion = and(
  inArray(unions.level, ["street", "system", "basic"]),
  sql`${unions.status} <> '0'`,
);

export type Place = { path: string; pinyin: string; id: string };
export type Walked = { id: string; unionId: string; unionPath: string; subject: Subject };

/** The records of a format under a path, so many at a time, in the order of their unions; then where to go on. */
export async function walkRecords(
  tx: Tx,
  format: PackFormat,
  { path, after, limit }: { path: string; after: Place | null; limit: number },
): Promise<{ records: Walked[]; next: Place | null }> {
  if (format.subject === "union")
    return { records: after ? [] : await unionsWhere(tx, underPath(unions.path, path)), next: null };
  const beyond =
    after &&
    sql`(${members.unionPath}, ${members.namePinyin}, ${members.id}) > (${after.path}, ${after.pinyin}, ${after.id}::uuid)`;
  const rows = await tx
    .select({ member: members, union: unions })
    .from(members)
    .innerJoin(unions, eq(unions.id, members.unionId))
    .where(and(uploadable, underPath(members.unionPath, path), beyond ?? undefined))
    .orderBy(asc(members.unionPath), asc(members.namePinyin), asc(members.id))
    .limit(limit);
  const last = rows.at(-1)?.member;
  return {
    records: rows.map(walked),
    next:
      last && rows.length === limit ? { path: last.unionPath, pinyin: last.namePinyin, id: last.id } : null,
  };
}

/** These records of a format, as far as the transaction shows them and the national register knows them. */
export async function recordsOf(tx: Tx, { subject }: PackFormat, ids: readonly string[]): Promise<Walked[]> {
  if (ids.length === 0) return [];
  if (subject === "union") return unionsWhere(tx, inArray(unions.id, [...ids]));
  const rows = await tx
    .select({ member: members, union: unions })
    .from(members)
    .innerJoin(unions, eq(unions.id, members.unionId))
    .where(and(uploadable, inArray(members.id, [...ids])));
  return rows.map(walked);
}

const walked = ({ member, union }: { member: Member; union: Union }): Walked => ({
  id: member.id,
  unionId: member.unionId,
  unionPath: member.unionPath,
  subject: { member, union },
});

async function unionsWhere(tx: Tx, where: SQL | undefined): Promise<Walked[]> {
  const counted = (kind: string, key: string) =>
    sql<number>`coalesce((select total from ${registerCounts} c where c.union_id = unions.id and c.kind = ${kind} and c.key = ${key}), 0)`;
  const rows = await tx
    .select({
      union: unions,
      parentName: sql<string | null>`(select name from unions above where above.id = unions.parent_id)`,
      members: counted("members", ""),
      women: counted("sex", "2"),
    })
    .from(unions)
    .where(and(uploadableUnion, where))
    .orderBy(asc(unions.path));
  return rows.map((subject) => ({
    id: subject.union.id,
    unionId: subject.union.id,
    unionPath: subject.union.path,
    subject,
  }));
}

export type Looked = Walked & Mapped & { uploadedHash: Buffer | null };

/**
 * Looks at records: writes down how each stands, if it is not as it was when it was looked at last. `all` gives every
 * record with its row; otherwise only those that were mapped anew.
 */
export async function lookAt(
  tx: Tx,
  keys: Keyring,
  { format, records, now, all }: { format: PackFormat; records: readonly Walked[]; now: Date; all: boolean },
): Promise<Looked[]> {
  const known = await entriesOf(
    tx,
    format.key,
    records.map(({ id }) => id),
  );
  const looked = records.flatMap((record) => {
    const entry = known.get(record.id);
    const seen = seenOf(keys, format, record.subject);
    const isSame = entry?.isLive === true && entry.seen.equals(seen);
    if (isSame && !all) return [];
    const mapped = mapRecord(keys, format, record.subject);
    return [{ ...record, ...mapped, seen, isSame, uploadedHash: entry?.uploadedHash ?? null }];
  });
  const changed = looked.filter(({ isSame }) => !isSame);
  if (changed.length > 0)
    await tx
      .insert(packEntries)
      .values(
        changed.map(({ id, unionId, unionPath, seen, rowHash, lacks }) => ({
          formatKey: format.key,
          recordId: id,
          ...{ unionId, unionPath, seen, rowHash },
          lacking: lacks.map(({ column }) => column),
          checkedAt: now,
        })),
      )
      .onConflictDoUpdate({
        target: [packEntries.formatKey, packEntries.recordId],
        set: {
          unionId: sql`excluded.union_id`,
          unionPath: sql`excluded.union_path`,
          seen: sql`excluded.seen`,
          rowHash: sql`excluded.row_hash`,
          lacking: sql`excluded.lacking`,
          isLive: true,
          checkedAt: now,
        },
      });
  return looked;
}

export async function entriesOf(tx: Tx, formatKey: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, typeof packEntries.$inferSelect>();
  const rows = await tx
    .select()
    .from(packEntries)
    .where(and(eq(packEntries.formatKey, formatKey), inArray(packEntries.recordId, [...ids])));
  return new Map(rows.map((row) => [row.recordId, row]));
}
