import { members, unions } from "@gongbang/db/schema/members";
import { applications } from "@gongbang/db/schema/memberships";
import { dayAt } from "@gongbang/domain/kernel/day";
import { and, asc, desc, eq, gt, lt, ne, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { namesOf } from "../office/reads.ts";
import type { Office } from "../office.ts";
import { asByteas } from "./insert-members.ts";

export const listApplicationsInput = z.strictObject({
  tab: z.enum(["phone", "paper", "decided"]).default("phone"),
  after: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});

const text = z.string().nullable();
/** One application, by phone (`application`) or on paper (`member`: the id is the member's). */
export const applicationShape = z.object({
  id: z.string(),
  version: z.number(),
  source: z.enum(["application", "member"]),
  name: z.string(),
  sex: z.string(),
  birthOn: z.string(),
  idMask: z.string(),
  phoneMask: text,
  unitName: text,
  occupation: text,
  newFormWork: text,
  platform: text,
  workArea: text,
  unionName: z.string(),
  appliedOn: z.string(),
  status: z.enum(["waiting", "approved", "refused"]),
  refusal: text,
  decidedBy: text,
  decidedOn: text,
  memberId: text,
  /** The union that keeps a living membership of this person, where there is one: it can't be approved then. */
  keptBy: text,
});
type Shape = z.input<typeof applicationShape>;
export const applicationListOutput = z.object({
  rows: z.array(applicationShape),
  counts: z.object({ phone: z.number(), paper: z.number() }),
  next: text,
});

const unionName = (unionId: SQL) =>
  sql<string>`(select ${unions.shortName} from ${unions} where ${unions.id} = ${unionId})`;

/** The union's queue of applications, the oldest first; the decided ones newest first. Keyset, at most 100. */
export async function listApplications(
  office: Office,
  { tab, after, limit }: z.output<typeof listApplicationsInput>,
): Promise<z.input<typeof applicationListOutput>> {
  const rows =
    tab === "paper" ? await onPaper(office, after, limit + 1) : await byPhone(office, tab, after, limit + 1);
  return {
    rows: rows.slice(0, limit),
    counts: await countsOf(office),
    next: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null,
  };
}

async function countsOf({ tx }: Office) {
  const [phone] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(applications)
    .where(eq(applications.status, "waiting"));
  const [paper] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(members)
    .where(eq(members.status, "applied"));
  return { phone: phone?.count ?? 0, paper: paper?.count ?? 0 };
}

async function byPhone(office: Office, tab: "phone" | "decided", after: string | undefined, limit: number) {
  const { tx } = office;
  const decided = tab === "decided";
  const standing = decided ? ne(applications.status, "waiting") : eq(applications.status, "waiting");
  const beyond =
    after === undefined ? undefined : decided ? lt(applications.id, after) : gt(applications.id, after);
  const rows = await tx
    .select({ row: applications, unionName: unionName(sql`${applications.unionId}`) })
    .from(applications)
    .where(and(standing, beyond))
    .orderBy(decided ? desc(applications.id) : asc(applications.id))
    .limit(limit);
  const waiting = rows.filter(({ row }) => row.status === "waiting").map(({ row }) => row.citizenIdIndex);
  const kept = await keptAmong(office, waiting);
  const names = await namesOf(
    tx,
    rows.map(({ row }) => row.decidedBy),
  );
  return rows.map(
    ({ row, ...shown }): Shape => ({
      ...row,
      ...shown,
      source: "application",
      decidedBy: row.decidedBy && (names.get(row.decidedBy) ?? ""),
      keptBy: (row.status === "waiting" && kept.get(row.citizenIdIndex.toString("hex"))) || null,
    }),
  );
}

/** Who of these people has a living membership, and where: the applicant gave the number for just that check. */
async function keptAmong({ tx }: Office, indexes: Buffer[]): Promise<Map<string, string>> {
  if (indexes.length === 0) return new Map();
  const rows = await tx.execute<{ index: Buffer; unionName: string }>(
    sql`select citizen_id_index as index, union_name as "unionName" from app.members_elsewhere(${asByteas(indexes)})`,
  );
  return new Map(rows.map(({ index, unionName: name }) => [index.toString("hex"), name]));
}

async function onPaper({ tx }: Office, after: string | undefined, limit: number): Promise<Shape[]> {
  const rows = await tx
    .select({ row: members, unionName: unionName(sql`${members.unionId}`) })
    .from(members)
    .where(and(eq(members.status, "applied"), after === undefined ? undefined : gt(members.id, after)))
    .orderBy(asc(members.id))
    .limit(limit);
  return rows.map(({ row, ...shown }) => ({
    ...row,
    ...shown,
    source: "member",
    appliedOn: dayAt(row.createdAt),
    status: "waiting",
    refusal: null,
    decidedBy: null,
    decidedOn: null,
    memberId: row.id,
    keptBy: null,
  }));
}
