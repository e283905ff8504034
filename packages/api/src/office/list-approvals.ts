import { funds } from "@gongbang/db/schema/aid";
import { approvals } from "@gongbang/db/schema/approvals";
import { unions } from "@gongbang/db/schema/members";
import { decidePlace, standsIn, toldTiers } from "@gongbang/domain/office/approval";
import type { ListApprovals } from "@gongbang/domain/office/approval.input";
import { approvalKinds } from "@gongbang/domain/office/approval-rule";
import { and, asc, desc, eq, gt, ilike, inArray, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { type ApprovalRow, absentNow, actsOf, approverNow, freezesNow, itemOf } from "../approval-item.ts";
import type { Office } from "../office.ts";

export const approvalLine = z.object({
  id: z.string(),
  version: z.number(),
  kind: z.enum(approvalKinds),
  subjectId: z.string(),
  number: z.string(),
  name: z.string(),
  unionName: z.string(),
  status: z.enum(["pending", "approved", "returned", "rejected", "withdrawn"]),
  round: z.number(),
  aidKind: z.string().nullable(),
  grade: z.string().nullable(),
  amountFen: z.number().nullable(),
  fundName: z.string().nullable(),
  /** What the fund still has after everything that is set aside; null where no fund is asked. */
  fundLeftFen: z.number().nullable(),
  submitterName: z.string(),
  submittedOn: z.string(),
  tierName: z.string().nullable(),
  tierNo: z.number(),
  tiers: z.number(),
  dueOn: z.string().nullable(),
  isOverdue: z.boolean(),
  mayDecide: z.boolean(),
  /** On behalf of whom this reader would decide. */
  forName: z.string().nullable(),
});
export type ApprovalLine = z.infer<typeof approvalLine>;
export const approvalListOutput = z.object({ rows: z.array(approvalLine), next: z.string().nullable() });

type Eyes = Awaited<ReturnType<typeof eyesOf>>;

/** What decides for this reader which items are theirs: read once for a page. */
export async function eyesOf(office: Office) {
  const [actor, absent] = [await approverNow(office), await absentNow(office)];
  const table = { freezes: await freezesNow(office), calendar: await office.calendar(), today: office.today };
  return { actor, absent, table };
}

const batch = 200;

/** A page of items: what waits longest first, what has ended newest first. Keyset, at most 100 rows. */
export async function listApprovals(
  office: Office,
  { after, limit, ...asked }: ListApprovals,
): Promise<z.input<typeof approvalListOutput>> {
  const eyes = await eyesOf(office);
  const found: ApprovalLine[] = [];
  for (let from = after; found.length <= limit; ) {
    const lines = await linesAfter(office, eyes, { ...asked, after: from, limit: batch });
    found.push(...lines.filter((line) => line.isAsked).map(({ isAsked: _, ...line }) => line));
    const last = lines.at(-1);
    if (lines.length < batch || last === undefined) break;
    from = last.id;
  }
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null };
}

async function linesAfter(office: Office, eyes: Eyes, asked: ListApprovals & { after: string | undefined }) {
  const { tx } = office;
  const { view, after, limit } = asked;
  const newest = view === "done";
  const beyond = after === undefined ? undefined : newest ? lt(approvals.id, after) : gt(approvals.id, after);
  const rows = await tx
    .select({ row: approvals, unionName: unions.shortName, fund: funds })
    .from(approvals)
    .innerJoin(unions, eq(unions.id, approvals.unionId))
    .leftJoin(funds, eq(funds.id, approvals.fundId))
    .where(and(viewed(office, view), searched(asked), beyond))
    .orderBy(newest ? desc(approvals.id) : asc(approvals.id))
    .limit(limit);
  const acts = await actsOf(
    tx,
    rows.map(({ row }) => row.id),
  );
  return rows.map(({ row, unionName, fund }) => {
    const { line, isMine, isTold } = lineOf(row, acts.get(row.id) ?? [], eyes);
    const fundLeftFen = fund && fund.capFen - fund.spentFen - fund.reservedFen;
    const isAsked = view === "mine" ? isMine : view === "told" ? isTold : true;
    return { ...line, unionName, fundName: fund?.name ?? null, fundLeftFen, isAsked };
  });
}

function viewed({ actor }: Office, view: ListApprovals["view"]): SQL | undefined {
  const { status, proposers, submittedBy } = approvals;
  const pending = eq(status, "pending");
  switch (view) {
    case "mine":
      return and(pending, sql`${actor.id}::uuid <> all(${proposers})`);
    case "told":
      return pending;
    case "begun":
      return or(eq(submittedBy, actor.id), sql`${actor.id}::uuid = any(${proposers})`);
    case "done":
      return ne(status, "pending");
    case "all":
      return undefined;
  }
}

const plain = (text: string) => text.replaceAll(/[\\%_]/g, (mark) => `\\${mark}`);

const searched = ({ kind, search }: ListApprovals): SQL | undefined =>
  and(
    kind === undefined ? undefined : eq(approvals.kind, kind),
    search === "" ? undefined : or(eq(approvals.number, search), ilike(approvals.name, `%${plain(search)}%`)),
  );

/** The columns of an item that its row alone gives. */
export function lineOf(row: ApprovalRow, acts: Parameters<typeof itemOf>[1], { actor, absent, table }: Eyes) {
  const { item, dues } = itemOf(row, acts, table);
  const place = decidePlace(item, actor, { absent });
  const shown = place.ok ? place.value.tier : dues[0]?.tier;
  const dueOn = dues.find(({ tier }) => tier.no === shown?.no)?.dueOn ?? null;
  const isTold = toldTiers(item.tiers, item.acts).some((tier) => standsIn(tier, actor, false));
  const blocking = item.tiers.filter((tier) => tier.blocking);
  const { id, version, kind, subjectId, number, name, status, round, aidKind, grade, amountFen } = row;
  const line = {
    ...{ id, version, kind, subjectId, number, name, status, round, aidKind, grade, amountFen, dueOn },
    ...{ submitterName: row.submitterName, submittedOn: row.submittedOn, tiers: blocking.length },
    tierName: shown?.name ?? null,
    tierNo: shown ? blocking.findIndex(({ no }) => no === shown.no) + 1 : blocking.length,
    isOverdue: dueOn !== null && dueOn < table.today,
    mayDecide: place.ok,
    forName: (place.ok && absent.find((other) => other.id === place.value.forId)?.name) || null,
  };
  return { line, isMine: place.ok, isTold, item, dues, place };
}

/** The ids of everything that waits for this officer and that a list shows, the longest waiting first. */
export async function idsToDecide(
  office: Office,
  asked: Pick<ListApprovals, "kind" | "search">,
  most: number,
): Promise<string[]> {
  const eyes = await eyesOf(office);
  const ids: string[] = [];
  for (let after: string | undefined; ids.length < most; ) {
    const lines = await linesAfter(office, eyes, { ...asked, view: "mine", after, limit: batch });
    ids.push(...lines.filter(({ isAsked }) => isAsked).map(({ id }) => id));
    after = lines.at(-1)?.id;
    if (lines.length < batch) break;
  }
  return ids.slice(0, most);
}

/** Of these items those that this officer reaches, with what a held-back list names them by. */
export const namedItems = ({ tx }: Pick<Office, "tx">, ids: readonly string[]) =>
  tx
    .select({
      id: approvals.id,
      kind: approvals.kind,
      subjectId: approvals.subjectId,
      number: approvals.number,
      name: approvals.name,
    })
    .from(approvals)
    .where(inArray(approvals.id, [...ids]))
    .orderBy(asc(approvals.id));
