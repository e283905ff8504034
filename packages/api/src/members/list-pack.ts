import { unions } from "@gongbang/db/schema/members";
import { jobs } from "@gongbang/db/schema/office";
import { packBatches, packEntries } from "@gongbang/db/schema/packs";
import { packFormats } from "@gongbang/domain/codes/pack-formats";
import type { ListPack, PackShow } from "@gongbang/domain/members/pack.input";
import { packChoices } from "@gongbang/domain/members/pack.input";
import { isInForce, packGaps, packState, packStates } from "@gongbang/domain/members/pack-row";
import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { namesOf } from "../office/reads.ts";
import type { Office } from "../office.ts";
import { formatOf } from "./check-pack.ts";
import { mapRecord } from "./read-facts.ts";
import { underPath, unionInReach } from "./reads.ts";
import { entriesOf, recordsOf } from "./walk-records.ts";

export const packFormatsOutput = z.array(
  z.object({
    key: z.string(),
    subject: z.enum(["member", "union"]),
    name: z.string(),
    region: z.string(),
    source: z.string(),
    validFrom: z.string(),
    validUntil: z.string().nullable(),
    isInForce: z.boolean(),
    rowsPerFile: z.number(),
    columns: z.array(z.object({ key: z.string(), heading: z.string(), required: z.boolean() })),
  }),
);

/** The mapping files, with what each asks for. */
export async function listFormats({ today }: Office): Promise<z.input<typeof packFormatsOutput>> {
  return packFormats.map(({ columns, ...format }) => ({
    ...format,
    isInForce: isInForce(format, today),
    columns: columns.map(({ key, heading, required }) => ({ key, heading, required })),
  }));
}

export const packStandingOutput = z.object({
  union: z.object({ id: z.string(), name: z.string() }),
  total: z.number(),
  ready: z.number(),
  lacking: z.number(),
  never: z.number(),
  uploaded: z.number(),
  changed: z.number(),
  pending: z.number(),
  lackingBy: z.array(z.object({ column: z.string(), n: z.number() })),
  /** The oldest of the looks that the numbers are from; null where nothing was looked at. */
  checkedAt: z.string().nullable(),
  /** Unions under it that nobody has looked at with this format. */
  unchecked: z.number(),
});

type Sums = Record<"ready" | "lacking" | "never" | "uploaded" | "changed" | "pending" | "unchecked", number>;

/** How a union and those under it stand with a format, as it was when they were looked at. */
export async function packStanding(
  office: Office,
  asked: { formatKey: string; unionId?: string | undefined },
): Promise<z.input<typeof packStandingOutput>> {
  const { tx } = office;
  const union = await unionInReach(office, asked.unionId ?? office.actor.unionId);
  const under = sql`u.path >= ${union.path} and u.path < ${union.path} || chr(1114111)`;
  const [row] = await tx.execute<Sums & { checkedAt: string | null }>(sql`
    select coalesce(sum(ready), 0)::int as ready, coalesce(sum(lacking), 0)::int as lacking,
           coalesce(sum(never), 0)::int as never, coalesce(sum(uploaded), 0)::int as uploaded,
           coalesce(sum(changed), 0)::int as changed, coalesce(sum(pending), 0)::int as pending,
           min(checked_at)::text as "checkedAt", (count(*) filter (where t.checked_at is null))::int as unchecked
      from unions u left join pack_tallies t on t.union_id = u.id and t.format_key = ${asked.formatKey}
     where ${under}`);
  const gaps = await tx.execute<{ column: string; n: number }>(sql`
    select gap.key as "column", sum(gap.value::int)::int as n
      from pack_tallies t join unions u on u.id = t.union_id cross join lateral jsonb_each_text(t.lacking_by) as gap
     where t.format_key = ${asked.formatKey} and ${under} group by 1 order by 2 desc, 1`);
  const {
    ready = 0,
    lacking = 0,
    never = 0,
    uploaded = 0,
    changed = 0,
    pending = 0,
    unchecked = 0,
  } = row ?? {};
  return {
    union: { id: union.id, name: union.name },
    ...{ total: ready + lacking, ready, lacking, never, uploaded, changed, pending, unchecked },
    lackingBy: [...gaps].map(({ column, n }) => ({ column, n })),
    checkedAt: row?.checkedAt ? new Date(row.checkedAt).toISOString() : null,
  };
}

export const packListOutput = z.object({
  rows: z.array(
    z.object({
      recordId: z.string(),
      name: z.string(),
      mask: z.string().nullable(),
      unionName: z.string(),
      /** As it is now, and not as it was looked at. */
      lacks: z.array(z.object({ column: z.string(), why: z.enum(packGaps) })),
      state: z.enum(packStates),
      uploadedAt: z.string().nullable(),
      receiptNumber: z.string().nullable(),
    }),
  ),
  next: z.object({ path: z.string(), id: z.string() }).nullable(),
});

const shown: Record<PackShow, SQL | undefined> = {
  lacking: eq(packEntries.isReady, false),
  pending: and(eq(packEntries.isReady, true), inArray(packEntries.state, ["never", "changed"])),
  never: eq(packEntries.state, "never"),
  changed: eq(packEntries.state, "changed"),
  uploaded: eq(packEntries.state, "uploaded"),
};

/** One page of records by how they stood; what each lacks is looked up anew, so that what was mended is seen at once. */
export async function listPack(
  office: Office,
  { formatKey, unionId, show, after, limit }: ListPack,
): Promise<z.input<typeof packListOutput>> {
  const { tx, keys } = office;
  const format = formatOf(formatKey);
  const union = await unionInReach(office, unionId ?? office.actor.unionId);
  const { unionPath, recordId } = packEntries;
  const found = await tx
    .select({ unionPath, recordId })
    .from(packEntries)
    .where(
      and(
        eq(packEntries.formatKey, formatKey),
        eq(packEntries.isLive, true),
        shown[show],
        underPath(unionPath, union.path),
        after && sql`(${unionPath}, ${recordId}) > (${after.path}, ${after.id}::uuid)`,
      ),
    )
    .orderBy(asc(unionPath), asc(recordId))
    .limit(limit + 1);
  const page = found.slice(0, limit);
  const ids = page.map((row) => row.recordId);
  const [records, entries] = [await recordsOf(tx, format, ids), await entriesOf(tx, formatKey, ids)];
  const byId = new Map(records.map((record) => [record.id, record]));
  const rows = ids.flatMap((id) => {
    const [record, entry] = [byId.get(id), entries.get(id)];
    if (!record || !entry) return [];
    const { lacks, rowHash } = mapRecord(keys, format, record.subject);
    const { subject } = record;
    return [
      {
        recordId: id,
        name: "member" in subject ? subject.member.name : subject.union.name,
        mask: "member" in subject ? subject.member.idMask : null,
        unionName: "member" in subject ? subject.union.shortName : (subject.parentName ?? ""),
        lacks,
        state: packState(rowHash.toString("hex"), entry.uploadedHash?.toString("hex") ?? null),
        uploadedAt: entry.uploadedAt?.toISOString() ?? null,
        receiptNumber: entry.receiptNumber,
      },
    ];
  });
  const last = page.at(-1);
  return { rows, next: found.length > limit && last ? { path: last.unionPath, id: last.recordId } : null };
}

export const packBatchesOutput = z.array(
  z.object({
    id: z.string(),
    unionName: z.string(),
    choice: z.enum(packChoices),
    stage: z.enum(["building", "built", "reported"]),
    /** How its making goes, where this officer may see that. */
    job: z
      .object({ id: z.string(), status: z.enum(["waiting", "running", "done", "failed", "cancelled"]) })
      .nullable(),
    rows: z.number(),
    /** For whoever made them, until they expire. */
    files: z.array(z.object({ id: z.string(), name: z.string() })),
    filesUntil: z.string().nullable(),
    receiptNumber: z.string().nullable(),
    reportedAt: z.string().nullable(),
    by: z.string(),
    createdAt: z.string(),
  }),
);

/** The newest twenty batches of a format for a union and those under it. */
export async function listBatches(
  office: Office,
  asked: { formatKey: string; unionId?: string | undefined },
): Promise<z.input<typeof packBatchesOutput>> {
  const { tx, actor, now } = office;
  const union = await unionInReach(office, asked.unionId ?? actor.unionId);
  const rows = await tx
    .select({ batch: packBatches, unionName: unions.shortName, jobStatus: jobs.status })
    .from(packBatches)
    .innerJoin(unions, eq(unions.id, packBatches.ofUnionId))
    .leftJoin(jobs, eq(jobs.id, packBatches.jobId))
    .where(and(eq(packBatches.formatKey, asked.formatKey), underPath(unions.path, union.path)))
    .orderBy(desc(packBatches.id))
    .limit(20);
  const names = await namesOf(
    tx,
    rows.map(({ batch }) => batch.keeperId),
  );
  return rows.map(({ batch, unionName, jobStatus }) => {
    const isOpen = batch.keeperId === actor.id && batch.filesUntil !== null && batch.filesUntil > now;
    return {
      ...{ id: batch.id, choice: batch.choice, stage: batch.stage, rows: batch.rows, unionName },
      job: batch.jobId && jobStatus ? { id: batch.jobId, status: jobStatus } : null,
      files: isOpen ? batch.fileIds.map((id, i) => ({ id, name: batch.fileNames[i] ?? "" })) : [],
      filesUntil: batch.filesUntil?.toISOString() ?? null,
      receiptNumber: batch.receiptNumber,
      reportedAt: batch.reportedAt?.toISOString() ?? null,
      by: names.get(batch.keeperId) ?? "",
      createdAt: batch.createdAt.toISOString(),
    };
  });
}
