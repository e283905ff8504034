import { unseal } from "@gongbang/db/fields";
import { found } from "@gongbang/db/rows";
import { members } from "@gongbang/db/schema/members";
import {
  decideMerge,
  defaultSource,
  defaultSurvivor,
  type MergeField,
  mergeFieldNames,
  mergeFields,
} from "@gongbang/domain/members/merge";
import type { compareMembersInput } from "@gongbang/domain/members/merge-members.input";
import { inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { personColumns, personShape, shownPerson } from "./describe-person.ts";

export type MemberRow = typeof members.$inferSelect;

const fieldShape = z.object({
  field: z.enum(mergeFieldNames as [MergeField, ...MergeField[]]),
  /** All of them say the same, or nothing. */
  equal: z.boolean(),
  /** As a screen may show it: masks, codes, days. */
  values: z.array(z.object({ memberId: z.string(), shown: z.string().nullable() })),
  chosen: z.string(),
});

export const compareOutput = z.object({
  people: z.array(
    personShape.extend({
      /** What hangs on the record, as far as this officer sees it. */
      has: z.object({ archives: z.number(), grants: z.number(), visits: z.number(), tickets: z.number() }),
    }),
  ),
  survivorId: z.string(),
  fields: z.array(fieldShape),
  archives: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      memberId: z.string(),
      status: z.string(),
      inReach: z.boolean(),
    }),
  ),
  /** Why they can't be merged now, whoever is kept. */
  obstacle: z.object({ code: z.string(), name: z.string().optional() }).nullable(),
});

/** Records that may be one person, beside each other, field by field. Refuses with ACCESS.NOT_FOUND. */
export async function compareMembers(
  office: Office,
  { memberIds }: z.output<typeof compareMembersInput>,
): Promise<z.input<typeof compareOutput>> {
  const { tx, keys } = office;
  const rows = await tx.select().from(members).where(inArray(members.id, memberIds));
  const people = await tx.select(personColumns).from(members).where(inArray(members.id, memberIds));
  for (const id of memberIds)
    found(
      rows.filter((row) => row.id === id),
      "member",
    );
  const survivorId = defaultSurvivor(people.map(shownPerson)) ?? "";
  const archives = await liveArchivesOf(office, memberIds);
  const waiting = await waitingOf(office, memberIds);
  const parties = rows.map(({ id, name, status }) => ({ id, name, status, waiting: waiting.has(id) }));
  const decided = decideMerge(parties, { survivorId, archives, keptArchiveId: archives[0]?.id });
  const counts = await countsOf(office, memberIds);
  return {
    people: people.map((person) => ({ ...shownPerson(person), has: counts.get(person.id) ?? nothing })),
    survivorId,
    fields: mergeFieldNames.map((field) => compared(field, rows, survivorId, keys)),
    archives,
    obstacle: decided.ok ? null : decided.refusal,
  };
}

/** The live archives of these members, wherever they are kept. */
export async function liveArchivesOf({ tx }: Office, ids: readonly string[]) {
  const rows = await tx.execute<{
    id: string;
    number: string;
    memberId: string;
    status: string;
    inReach: boolean;
  }>(sql`select id, number, member_id as "memberId", status, in_reach as "inReach"
    from app.live_archives_of(${`{${ids.join(",")}}`}::uuid[])`);
  return [...rows];
}

/** Those for whom something waits to be decided. */
export async function waitingOf({ tx }: Office, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.execute<{ id: string }>(
    sql`select app.members_waiting(${`{${ids.join(",")}}`}::uuid[]) as id`,
  );
  return new Set([...rows].map(({ id }) => id));
}

const nothing = { archives: 0, grants: 0, visits: 0, tickets: 0 };

async function countsOf({ tx }: Office, ids: readonly string[]) {
  const rows = await tx.execute<typeof nothing & { id: string }>(sql`
    select id,
      (select count(*)::int from archives where member_id = id) as archives,
      (select count(*)::int from grants where member_id = id) as grants,
      (select count(*)::int from visits where member_id = id) as visits,
      (select count(distinct p.ticket_id)::int from ticket_parties p where p.member_id = id) as tickets
      from unnest(${`{${ids.join(",")}}`}::uuid[]) as id`);
  return new Map([...rows].map(({ id, ...has }) => [id, has]));
}

/** The column that tells two values of a field apart, and the one that a screen may show. */
function telling(field: MergeField): { column: keyof MemberRow; shows: keyof MemberRow } {
  const known: { columns: readonly [keyof MemberRow, ...(keyof MemberRow)[]]; shows?: keyof MemberRow } =
    mergeFields[field];
  const [column] = known.columns;
  return { column, shows: known.shows ?? column };
}

/** Columns whose equal values are sealed unequally: they are told apart in plain. */
const sealedAlone: readonly string[] = ["address", "registrationPlace"];

function compared(field: MergeField, rows: readonly MemberRow[], survivorId: string, keys: Office["keys"]) {
  const { column, shows } = telling(field);
  const values = rows.map((row) => ({
    memberId: row.id,
    key: plainText(keyOf(row)),
    shown: plainText(row[shows]),
  }));
  const equal = new Set(values.map(({ key }) => key)).size === 1;
  return {
    field,
    equal,
    values: values.map(({ key: _, ...value }) => value),
    chosen: defaultSource(values, survivorId),
  };

  function keyOf(row: MemberRow) {
    const value = row[column];
    if (typeof value !== "string" || !sealedAlone.includes(column)) return value;
    return unseal(keys, { table: "members", column, rowId: row.id }, value);
  }
}

function plainText(value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  return Buffer.isBuffer(value) ? value.toString("hex") : String(value);
}
