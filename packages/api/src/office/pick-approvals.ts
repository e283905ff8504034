import { approvals } from "@gongbang/db/schema/approvals";
import type { ListApprovals } from "@gongbang/domain/office/approval.input";
import { asc, inArray } from "drizzle-orm";
import type { Office } from "../office.ts";
import { batch, linesAfter } from "./find-approvals.ts";
import { eyesOf } from "./line-approvals.ts";

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
