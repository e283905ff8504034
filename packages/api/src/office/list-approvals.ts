import type { ListApprovals } from "@gongbang/domain/office/approval.input";
import { z } from "zod";
import type { Office } from "../office.ts";
import { batch, linesAfter } from "./find-approvals.ts";
import { type ApprovalLine, approvalLine, eyesOf } from "./line-approvals.ts";

export const approvalListOutput = z.object({ rows: z.array(approvalLine), next: z.string().nullable() });

/** A page of items: what waits for the reader longest first, all else newest first. Keyset, at most 100 rows. */
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
