import { found } from "@gongbang/db/rows";
import { approvals } from "@gongbang/db/schema/approvals";
import { Refused } from "@gongbang/domain/kernel/decision";
import type {
  agreeInput,
  bypassInput,
  refuseInput,
  withdrawApprovalInput,
} from "@gongbang/domain/office/approval.input";
import { freezeOn } from "@gongbang/domain/office/freeze";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { store, writeAct } from "../agree.ts";
import type { ApprovalDesks } from "../approval-desk.ts";
import { actsOf, freezesNow, pendingItem } from "../approval-item.ts";
import type { Office } from "../office.ts";

export const decidedOutput = z.object({
  id: z.string(),
  status: z.enum(["pending", "approved", "returned", "rejected", "withdrawn"]),
  version: z.number(),
});

/** Which thing an item is about, not held: the thing is held before the item, as its own room does. */
async function itemNamed({ tx }: Office, id: string) {
  const { kind, subjectId } = approvals;
  return found(await tx.select({ kind, subjectId }).from(approvals).where(eq(approvals.id, id)), "approval");
}

const standing = async ({ tx }: Office, id: string) => {
  const { status, version } = approvals;
  const rows = await tx
    .select({ id: approvals.id, status, version })
    .from(approvals)
    .where(eq(approvals.id, id));
  return found(rows, "approval");
};

type Agree = z.output<typeof agreeInput>;
type Refuse = z.output<typeof refuseInput>;
type Bypass = z.output<typeof bypassInput>;

/** 同意. Refuses as `agree` and the thing's own step do. */
export const agreeItem =
  (desks: ApprovalDesks) =>
  async (office: Office, { commandId: _, id, ...said }: Agree) => {
    const { kind, subjectId } = await itemNamed(office, id);
    await desks[kind].agree(office, subjectId, said);
    return standing(office, id);
  };

/** 退回修改 or 不同意, with the reason. Refuses as `decideAgainst` does. */
export const endItem =
  (desks: ApprovalDesks, outcome: "return" | "refuse") =>
  async (office: Office, { commandId: _, id, ...said }: Refuse) => {
    const { kind, subjectId } = await itemNamed(office, id);
    await desks[kind].decideAgainst(office, subjectId, outcome, said);
    return standing(office, id);
  };

/**
 * Decides in a freeze, in an emergency: an action of its own in the trail, with the reason beside the decision.
 * Refuses with APPROVAL.NOT_FROZEN where no freeze holds, with INPUT.REASON_REQUIRED where a "no" says nothing, and
 * as the decision itself does.
 */
export const bypassFreeze =
  (desks: ApprovalDesks) =>
  async (office: Office, { commandId: _, id, outcome, ...said }: Bypass) => {
    const { kind, subjectId } = await itemNamed(office, id);
    const { unionPath } = found(
      await office.tx.select().from(approvals).where(eq(approvals.id, id)),
      "approval",
    );
    if (freezeOn(await freezesNow(office), unionPath, office.today) === null)
      throw new Refused({ code: "APPROVAL.NOT_FROZEN" });
    if (outcome !== "agree" && said.note.length < 2) throw new Refused({ code: "INPUT.REASON_REQUIRED" });
    const desk = desks[kind];
    const loud = { ...office, about: withReason(office, said.emergency) };
    if (outcome === "agree") await desk.agree(loud, subjectId, said);
    else await desk.decideAgainst(loud, subjectId, outcome, said);
    return standing(office, id);
  };

/** The trail's line carries why it could not wait. */
const withReason =
  (office: Office, reason: string): Office["about"] =>
  (about) =>
    office.about({ ...about, reason });

/**
 * 撤回 by whoever brought it up, before anybody has decided: back to where it was. Refuses with APPROVAL.NOT_BEGUN_BY_YOU,
 * APPROVAL.DECIDED_ALREADY, APPROVAL.ENDED and EDIT.CONFLICT.
 */
export const withdrawItem =
  (desks: ApprovalDesks) =>
  async (office: Office, { id, version, note }: z.output<typeof withdrawApprovalInput>) => {
    const { kind, subjectId } = await itemNamed(office, id);
    const { actor, tx } = office;
    await desks[kind].hold(office, subjectId);
    const row = await heldItem(office, { id, version, subjectId });
    if (row.submittedBy !== actor.id && !row.proposers.includes(actor.id))
      throw new Refused({ code: "APPROVAL.NOT_BEGUN_BY_YOU" });
    if ((await actsOf(tx, [id])).size > 0) throw new Refused({ code: "APPROVAL.DECIDED_ALREADY" });
    await writeAct(office, row, { tier: { no: 0, name: "" }, outcome: "withdraw", said: { note } });
    await store(office, row, { status: "withdrawn", endedOn: office.today });
    await desks[kind].withdraw(office, subjectId, note);
    return standing(office, id);
  };

/** The item that waits, held. Refuses with APPROVAL.ENDED and EDIT.CONFLICT. */
export async function heldItem(
  office: Office,
  { id, version, subjectId }: { id: string; version: number; subjectId: string },
) {
  const row = await pendingItem(office, subjectId);
  if (row === null || row.id !== id) throw new Refused({ code: "APPROVAL.ENDED" });
  if (row.version !== version) throw new Refused({ code: "EDIT.CONFLICT" });
  return row;
}
