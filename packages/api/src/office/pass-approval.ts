import { found, one } from "@gongbang/db/rows";
import { approvals } from "@gongbang/db/schema/approvals";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { decidePlace, handedOn, mayBeNamed, withSigner } from "@gongbang/domain/office/approval";
import type { toOfficerInput } from "@gongbang/domain/office/approval.input";
import { notFrozen } from "@gongbang/domain/office/freeze";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { holdFreezes, store, writeAct } from "../agree.ts";
import { absentNow, approverNow, itemOf, tableNow, withActs } from "../approval-item.ts";
import type { Office } from "../office.ts";
import { heldItem } from "./hold-item.ts";

type Passing = z.output<typeof toOfficerInput>;

export const approversOutput = z.array(z.object({ id: z.string(), name: z.string(), unionName: z.string() }));

/** Officers who could decide on things of this union: managers there or above it, within reach of nobody's wall. */
export async function approversFor(
  office: Office,
  { id }: { id: string },
): Promise<z.input<typeof approversOutput>> {
  const { tx, actor } = office;
  const rows = await tx.select({ row: approvals }).from(approvals).where(eq(approvals.id, id));
  const { row, acts } = found(await withActs(tx, rows), "approval");
  const { item } = itemOf(row, acts, await tableNow(office));
  const all = await officersOver(office, row.unionPath);
  return all
    .filter((each) => each.id !== actor.id && mayBeNamed(item, each.id))
    .map(({ id: officerId, name, unionName }) => ({ id: officerId, name, unionName }));
}

/** The managers at work whose reach covers a union. The names of officers above are no secret to those below. */
const officersOver = async ({ tx }: Pick<Office, "tx">, path: string) => {
  const rows = await tx.execute<{ id: string; name: string; unionName: string; roles: string[] }>(
    sql`select id, name, union_name as "unionName", roles from app.approvers_over(${path})`,
  );
  return [...rows];
};

/** 转办: what this tier waits for is another approver's by name. Refuses as a decision does, and as `receiver`. */
export const handOnApproval = (office: Office, input: Passing) => pass(office, input, "handOn");

/** 加签: one more signature after the tier that waits. */
export const addSigner = (office: Office, input: Passing) => pass(office, input, "addSigner");

async function pass(
  office: Office,
  { id, version, officerId, note }: Passing,
  outcome: "handOn" | "addSigner",
) {
  const { tx, today, actor } = office;
  await holdFreezes(office, "decide");
  const { subjectId } = found(await tx.select().from(approvals).where(eq(approvals.id, id)), "approval");
  const held = await heldItem(office, { id, version, subjectId });
  const { row, acts } = one(await withActs(tx, [{ row: held }]));
  const table = await tableNow(office);
  orRefuse(notFrozen(table.freezes, row.unionPath, today));
  const { item } = itemOf(row, acts, table);
  const { tier, forId } = orRefuse(
    decidePlace(item, await approverNow(office), { absent: await absentNow(office) }),
  );
  const to = (await officersOver(office, row.unionPath)).find((each) => each.id === officerId);
  if (!to) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "officer" });
  if (officerId === actor.id || !mayBeNamed(item, officerId))
    throw new Refused({ code: "APPROVAL.NOT_TO_THIS_ONE" });
  const tiers =
    outcome === "handOn"
      ? handedOn(item, tier.no, officerId)
      : withSigner(item.tiers, { after: tier.seq, officerId, addedBy: actor.id, name: to.name });
  await writeAct(office, row, { tier, outcome, said: { note }, forId, toName: to.name });
  const stored = await store(office, row, outcome === "handOn" ? { tiers, waitingSince: today } : { tiers });
  const changes = [{ field: outcome, becomes: to.name }];
  office.about({
    type: row.kind,
    id: subjectId,
    unionPath: row.unionPath,
    changes,
    ...(note && { reason: note }),
  });
  return { ...stored, status: row.status };
}
