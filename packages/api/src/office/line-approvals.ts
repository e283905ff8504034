import { decidePlace, standsIn, toldTiers } from "@gongbang/domain/office/approval";
import { approvalKinds } from "@gongbang/domain/office/approval-rule";
import { z } from "zod";
import { type ApprovalRow, absentNow, approverNow, itemOf, tableNow } from "../approval-item.ts";
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

export type Eyes = Awaited<ReturnType<typeof eyesOf>>;

/** What decides for this reader which items are theirs: read once for a page. */
export async function eyesOf(office: Office) {
  const [actor, absent] = [await approverNow(office), await absentNow(office)];
  return { actor, absent, table: await tableNow(office) };
}

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
