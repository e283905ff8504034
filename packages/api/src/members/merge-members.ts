import { seal, unseal } from "@gongbang/db/fields";
import type { Keyring } from "@gongbang/db/keyring";
import { found, one, unlessChanged } from "@gongbang/db/rows";
import { duplicatePairs, type MergeChange, type MergeTotals, merges } from "@gongbang/db/schema/duplicates";
import { members, unions } from "@gongbang/db/schema/members";
import { uuidv7 } from "@gongbang/db/uuid";
import { addDays } from "@gongbang/domain/kernel/day";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { commonPath } from "@gongbang/domain/members/duplicate";
import { sealedFields } from "@gongbang/domain/members/member-fields";
import {
  decideMerge,
  type MergeField,
  mergeFieldNames,
  mergeFields,
  undoDays,
} from "@gongbang/domain/members/merge";
import type { MergeMembers } from "@gongbang/domain/members/merge-members.input";
import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { z } from "zod";
import { closeMergedArchive } from "../close-merged.ts";
import type { Office } from "../office.ts";
import { liveArchivesOf, type MemberRow, waitingOf } from "./compare-members.ts";
import { changesBetween } from "./diff-rows.ts";
import { findDuplicates } from "./find-duplicates.ts";

export const mergedOutput = z.object({ mergeId: z.string(), survivorId: z.string() });

/**
 * Makes one record of several, in one transaction: the one that is kept takes the chosen values and everything that
 * hung on the others, in all unions; they lead to it from now on. For 30 days it can be taken back (product.md D2).
 * Refuses with MERGE.*, EDIT.CONFLICT and ACCESS.NOT_FOUND.
 */
export async function mergeMembers(office: Office, input: MergeMembers) {
  const { tx, actor, today, keys } = office;
  // Instants are kept as text to be compared later: in one zone, whatever the session's.
  await tx.execute(sql`select set_config('timezone', 'UTC', true)`);
  const rows = await lockedPeople(office, input.people);
  const ids = rows.map(({ id }) => id);
  found(
    ids.filter((id) => id === input.survivorId),
    "member",
  );
  const archives = await liveArchivesOf(office, ids);
  const waiting = await waitingOf(office, ids);
  const parties = rows.map(({ id, name, status }) => ({ id, name, status, waiting: waiting.has(id) }));
  const decided = orRefuse(decideMerge(parties, { ...input, archives }));
  const { survivor, gone, archivesToClose } = decided;
  if (archives.some(({ id, inReach }) => archivesToClose.includes(id) && !inReach))
    throw new Refused({ code: "MERGE.ARCHIVE_OUT_OF_REACH" });
  const goneIds = gone.map(({ id }) => id);
  const totals = await totalsOf(office, ids);
  const changes: MergeChange[] = [];
  for (const archiveId of archivesToClose) changes.push(...(await closeMergedArchive(office, archiveId)));
  const photo = rows.find(({ id }) => id === (input.take.photo ?? survivor.id))?.photoFileId ?? null;
  changes.push(...(await moveAll(office, survivor.id, goneIds, photo)));
  changes.push(...(await takeValues(office, rows, survivor.id, input.take)));
  const path = rows.map(({ unionPath }) => unionPath).reduce(commonPath);
  const union = found(await tx.select({ id: unions.id }).from(unions).where(eq(unions.path, path)), "union");
  const mergeId = uuidv7();
  await tx.insert(merges).values({
    ...{ id: mergeId, survivorId: survivor.id, goneIds, name: survivor.name, changes, totals },
    ...{ mergedOn: today, mergedBy: actor.name, undoUntil: addDays(today, undoDays) },
    ...{ unionId: union.id, unionPath: path, keeperId: actor.id },
  });
  await settlePairs(office, ids, goneIds);
  await findDuplicates({ tx, keys, keeperId: actor.id }, [survivor.id]);
  const numbers = rows.filter(({ id }) => goneIds.includes(id)).map(({ memberNumber }) => memberNumber);
  office.about({
    ...{ type: "member", id: survivor.id, unionPath: path },
    changes: [{ field: "merged", becomes: numbers }, ...Object.keys(input.take).map((field) => ({ field }))],
  });
  return { mergeId, survivorId: survivor.id };
}

/** Holds the records, in the order of their ids, so that two merges at once wait for each other. */
async function lockedPeople({ tx }: Office, people: MergeMembers["people"]): Promise<MemberRow[]> {
  const ids = people.map(({ id }) => id);
  const rows = await tx
    .select()
    .from(members)
    .where(inArray(members.id, ids))
    .orderBy(asc(members.id))
    .for("update");
  for (const { id, version } of people) {
    const row = found(
      rows.filter((each) => each.id === id),
      "member",
    );
    if (row.version !== version) throw new Refused({ code: "EDIT.CONFLICT" });
  }
  return rows;
}

const asUuids = (ids: readonly string[]) => sql`${`{${ids.join(",")}}`}::uuid[]`;

async function totalsOf({ tx }: Office, ids: readonly string[]): Promise<MergeTotals> {
  return one(
    await tx.execute<{ totals: MergeTotals }>(sql`select app.member_totals(${asUuids(ids)}) as totals`),
  ).totals;
}

async function moveAll(
  { tx, now, today }: Office,
  survivorId: string,
  goneIds: readonly string[],
  photo: string | null,
) {
  const rows = await tx.execute<{ changes: MergeChange[] }>(
    sql`select app.merge_members(${survivorId}::uuid, ${asUuids(goneIds)}, ${photo}::uuid, ${now.toISOString()}::timestamptz, ${today}::date) as changes`,
  );
  return one(rows).changes;
}

/** Writes the chosen values into the record that is kept. A sealed one is sealed anew, for its new place. */
async function takeValues(
  { tx, keys }: Office,
  rows: readonly MemberRow[],
  survivorId: string,
  take: MergeMembers["take"],
): Promise<MergeChange[]> {
  const survivor = found(
    rows.filter(({ id }) => id === survivorId),
    "member",
  );
  const set: Partial<MemberRow> = {};
  for (const field of mergeFieldNames) {
    const from = rows.find(({ id }) => id === take[field]);
    if (from && from.id !== survivorId) Object.assign(set, columnsFrom(keys, from, survivorId, field));
  }
  if (Object.keys(set).length === 0) return [];
  const read = async () => [
    ...(await tx.execute<{ table: string; row: Record<string, unknown> }>(
      sql`select 'members' as table, to_jsonb(m) as row from members m where id = ${survivorId}`,
    )),
  ];
  const before = await read();
  unlessChanged(
    await tx
      .update(members)
      .set({ ...set, version: survivor.version + 1 })
      .where(and(eq(members.id, survivorId), eq(members.version, survivor.version)))
      .returning({ id: members.id }),
  );
  return changesBetween(before, await read());
}

const sealed: readonly string[] = sealedFields;

function columnsFrom(
  keys: Keyring,
  from: MemberRow,
  survivorId: string,
  field: MergeField,
): Partial<MemberRow> {
  const columns: readonly (keyof MemberRow)[] = mergeFields[field].columns;
  const place = (column: string, rowId: string) => ({ table: "members", column, rowId });
  const values = columns.map((column) => {
    const value = from[column];
    if (typeof value !== "string" || !sealed.includes(column)) return [column, value];
    return [column, seal(keys, place(column, survivorId), unseal(keys, place(column, from.id), value))];
  });
  return Object.fromEntries(values);
}

/** The pairs of the records among themselves are settled; those with others are looked for anew. */
async function settlePairs({ tx }: Office, ids: string[], goneIds: string[]) {
  const { aId, bId, status, version } = duplicatePairs;
  const next = sql`${version} + 1`;
  const among = and(inArray(aId, ids), inArray(bId, ids));
  await tx.update(duplicatePairs).set({ status: "merged", version: next }).where(among);
  const ofGone = and(eq(status, "open"), or(inArray(aId, goneIds), inArray(bId, goneIds)));
  await tx.update(duplicatePairs).set({ status: "cleared", version: next }).where(ofGone);
}
