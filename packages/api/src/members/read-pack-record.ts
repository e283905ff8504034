import { packEntries } from "@gongbang/db/schema/packs";
import { isSealedSource, type PackFormat } from "@gongbang/domain/codes/pack-format";
import { Refused } from "@gongbang/domain/kernel/decision";
import { packGaps, packState, packStates } from "@gongbang/domain/members/pack-row";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { mayReveal, reasonOf, revealReasonInput } from "../reveal.ts";
import { commandInput } from "../trpc.ts";
import { formatOf } from "./check-pack.ts";
import { mapRecord, maskOf } from "./read-facts.ts";
import { underPath, unionInReach } from "./reads.ts";
import { entriesOf, recordsOf, type Walked } from "./walk-records.ts";

export const packRecordOutput = z.object({
  recordId: z.string(),
  subject: z.enum(["member", "union"]),
  name: z.string(),
  unionName: z.string(),
  state: z.enum(packStates),
  uploadedAt: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  /** In the order of the screen that they are typed into. */
  fields: z.array(
    z.object({
      key: z.string(),
      heading: z.string(),
      required: z.boolean(),
      /** The mask where the field is sealed: uncovered by packs.reveal, with a reason. */
      text: z.string(),
      isSealed: z.boolean(),
      why: z.enum(packGaps).nullable(),
    }),
  ),
  /** Who comes next in the same union: ready, and never uploaded or changed since. */
  next: z.string().nullable(),
});

type Asked = { formatKey: string; recordId: string };

/** A record field by field as the national register's screen asks for it. Refuses with ACCESS.NOT_FOUND. */
export async function readPackRecord(
  office: Office,
  { formatKey, recordId }: Asked,
): Promise<z.input<typeof packRecordOutput>> {
  const { tx, keys } = office;
  const format = formatOf(formatKey);
  const record = await recordInReach(office, format, recordId);
  const { subject } = record;
  const { cells, lacks, rowHash } = mapRecord(keys, format, subject);
  const entry = (await entriesOf(tx, format.key, [recordId])).get(recordId);
  const fields = format.columns.map(({ key, heading, required, source }, i) => {
    const cell = cells[i] ?? "";
    const isSealed = isSealedSource(source) && cell !== "";
    const mask = isSealed && "member" in subject ? maskOf(subject.member, source) : cell;
    const why = lacks.find(({ column }) => column === key)?.why ?? null;
    return { key, heading, required, isSealed, text: mask ?? "", why };
  });
  return {
    recordId,
    subject: format.subject,
    name: "member" in subject ? subject.member.name : subject.union.name,
    unionName: "member" in subject ? subject.union.name : (subject.parentName ?? ""),
    state: packState(rowHash.toString("hex"), entry?.uploadedHash?.toString("hex") ?? null),
    uploadedAt: entry?.uploadedAt?.toISOString() ?? null,
    receiptNumber: entry?.receiptNumber ?? null,
    fields,
    next: await nextPending(office, format, record),
  };
}

async function recordInReach(office: Office, format: PackFormat, recordId: string): Promise<Walked> {
  const [record] = await recordsOf(office.tx, format, [recordId]);
  if (!record) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "record" });
  // Everybody reads the tree of unions: whose form one may see is asked here.
  await unionInReach(office, record.unionId);
  return record;
}

async function nextPending({ tx }: Office, { key, subject }: PackFormat, record: Walked) {
  const { unionPath, recordId, formatKey, isLive, isReady, state } = packEntries;
  const above = subject === "union" ? record.unionPath.replace(/[^/]+\/$/, "") : record.unionPath;
  const [next] = await tx
    .select({ recordId })
    .from(packEntries)
    .where(
      and(
        eq(formatKey, key),
        eq(isLive, true),
        eq(isReady, true),
        inArray(state, ["never", "changed"]),
        underPath(unionPath, above),
        sql`(${unionPath}, ${recordId}) > (${record.unionPath}, ${record.id}::uuid)`,
      ),
    )
    .orderBy(asc(unionPath), asc(recordId))
    .limit(1);
  return next?.recordId ?? null;
}

export const revealPackInput = z.strictObject({
  ...commandInput,
  formatKey: z.string().max(40),
  recordId: z.uuid(),
  ...revealReasonInput,
});
export const revealPackOutput = z.object({
  values: z.array(z.object({ key: z.string(), text: z.string() })),
});

/**
 * The sealed fields of a member's panel in plain, as they are to be typed; each of them counts as uncovered. Refuses with
 * ACCESS.TOO_MANY_REVEALS, and as recordInReach does.
 */
export async function revealPack(
  office: Office,
  { formatKey, recordId, ...why }: z.output<typeof revealPackInput>,
): Promise<z.input<typeof revealPackOutput>> {
  const format = formatOf(formatKey);
  const record = await recordInReach(office, format, recordId);
  const { cells } = mapRecord(office.keys, format, record.subject);
  const shown = format.columns.flatMap(({ key, source }, i) =>
    isSealedSource(source) && cells[i] ? [{ key, source, text: cells[i] }] : [],
  );
  await mayReveal(office, Math.max(1, shown.length));
  office.about({
    type: format.subject,
    id: recordId,
    unionPath: record.unionPath,
    changes: shown.map(({ source }) => ({ field: source })),
    reason: reasonOf(why),
  });
  return { values: shown.map(({ key, text }) => ({ key, text })) };
}
