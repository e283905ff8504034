import { unseal } from "@gongbang/db/fields";
import { aidApplications } from "@gongbang/db/schema/aid-applications";
import { members, unions } from "@gongbang/db/schema/members";
import { applicationKinds } from "@gongbang/domain/hardship/archive.status";
import { and, asc, desc, eq, gt, inArray, lt, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { isLive } from "../members/reads.ts";
import { namesOf } from "../office/reads.ts";
import type { Office } from "../office.ts";

export const listAidApplicationsInput = z.strictObject({
  tab: z.enum(["waiting", "decided"]).default("waiting"),
  after: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});

const maybe = z.string().nullable();
const row = z.object({
  id: z.string(),
  version: z.number(),
  kind: z.enum(applicationKinds),
  name: z.string(),
  idMask: z.string(),
  phoneMask: z.string(),
  mainCause: z.string(),
  people: z.number(),
  /** What the worker wrote; empty once it is decided: the archive has it then. */
  statement: z.string(),
  hasComparison: z.boolean(),
  appliedOn: z.string(),
  unionName: z.string(),
  status: z.enum(["waiting", "taken", "refused"]),
  refusal: maybe,
  decidedBy: maybe,
  decidedOn: maybe,
  archiveId: maybe,
  /** The member of this number within reach; null where the person has to be taken into the register first. */
  memberId: maybe,
});
export const aidApplicationsOutput = z.object({ rows: z.array(row), waiting: z.number(), next: maybe });

/** The union's queue of applications from phones, the oldest first; the decided ones newest first. */
export async function listAidApplications(
  office: Office,
  { tab, after, limit }: z.output<typeof listAidApplicationsInput>,
): Promise<z.input<typeof aidApplicationsOutput>> {
  const { tx, keys } = office;
  const isDecided = tab === "decided";
  const { id, status } = aidApplications;
  const beyond = after === undefined ? undefined : isDecided ? lt(id, after) : gt(id, after);
  const found = await tx
    .select({ row: aidApplications, unionName: unions.shortName })
    .from(aidApplications)
    .innerJoin(unions, eq(unions.id, aidApplications.unionId))
    .where(and(isDecided ? ne(status, "waiting") : eq(status, "waiting"), beyond))
    .orderBy(isDecided ? desc(id) : asc(id))
    .limit(limit + 1);
  const page = found.slice(0, limit);
  const known = await membersOf(
    office,
    page.map((each) => each.row.citizenIdIndex),
  );
  const names = await namesOf(
    tx,
    page.map((each) => each.row.decidedBy),
  );
  const place = (rowId: string) => ({ table: "aid_applications", column: "statement", rowId });
  return {
    rows: page.map(({ row: each, unionName }) => ({
      ...each,
      unionName,
      statement: each.status === "waiting" ? unseal(keys, place(each.id), each.statement) : "",
      hasComparison: each.comparison !== null,
      decidedBy: each.decidedBy && (names.get(each.decidedBy) ?? ""),
      memberId: known.get(each.citizenIdIndex.toString("hex")) ?? null,
    })),
    waiting: await countWaiting(office),
    next: found.length > limit ? (page.at(-1)?.row.id ?? null) : null,
  };
}

async function countWaiting({ tx }: Office): Promise<number> {
  const [counted] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(aidApplications)
    .where(eq(aidApplications.status, "waiting"));
  return counted?.count ?? 0;
}

/** The living members with these numbers whom this officer may see. */
export async function membersOf({ tx }: Office, indexes: Buffer[]): Promise<Map<string, string>> {
  if (indexes.length === 0) return new Map();
  const rows = await tx
    .select({ id: members.id, index: members.citizenIdIndex })
    .from(members)
    .where(and(inArray(members.citizenIdIndex, indexes), isLive));
  return new Map(rows.map(({ id, index }) => [index.toString("hex"), id]));
}
