import { funds } from "@gongbang/db/schema/aid";
import { approvals } from "@gongbang/db/schema/approvals";
import { unions } from "@gongbang/db/schema/members";
import type { ListApprovals } from "@gongbang/domain/office/approval.input";
import { and, asc, desc, eq, gt, ilike, inArray, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { withActs } from "../approval-item.ts";
import type { Office } from "../office.ts";
import { type Eyes, lineOf } from "./line-approvals.ts";

/** How many rows are read at once, of which a list shows those that are its reader's. */
export const batch = 200;

/** The next rows of a view, each with whether this reader is asked. What waits for the reader longest first, all else newest first. */
export async function linesAfter(
  office: Office,
  eyes: Eyes,
  asked: ListApprovals & { after: string | undefined },
) {
  const { tx } = office;
  const { view, after, limit } = asked;
  const newest = view !== "mine";
  const beyond = after === undefined ? undefined : newest ? lt(approvals.id, after) : gt(approvals.id, after);
  const rows = await tx
    .select({ row: approvals, unionName: unions.shortName, fund: funds })
    .from(approvals)
    .innerJoin(unions, eq(unions.id, approvals.unionId))
    .leftJoin(funds, eq(funds.id, approvals.fundId))
    .where(and(viewed(office, view), searched(asked), beyond))
    .orderBy(newest ? desc(approvals.id) : asc(approvals.id))
    .limit(limit);
  return (await withActs(tx, rows)).map(({ row, acts, unionName, fund }) => {
    const { line, isMine, isTold } = lineOf(row, acts, eyes);
    const fundLeftFen = fund && fund.capFen - fund.spentFen - fund.reservedFen;
    const isAsked = view === "mine" ? isMine : view === "told" ? isTold : true;
    return { ...line, unionName, fundName: fund?.name ?? null, fundLeftFen, isAsked };
  });
}

/** The rows that a view may hold, as far as the database can tell. */
export function viewed({ actor }: Office, view: ListApprovals["view"]): SQL | undefined {
  const { status, proposers, submittedBy, tiers } = approvals;
  const pending = eq(status, "pending");
  switch (view) {
    case "mine":
      return and(pending, sql`${actor.id}::uuid <> all(${proposers})`);
    // Told are those whose place has come: for a last tier that only tells, once all is agreed.
    case "told":
      return and(inArray(status, ["pending", "approved"]), sql`${tiers} @> '[{"blocking": false}]'`);
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
