import { Refused } from "@gongbang/domain/kernel/decision";
import { nobodyAgreed } from "@gongbang/domain/office/approval";
import type { withdrawApprovalInput } from "@gongbang/domain/office/approval.input";
import type { z } from "zod";
import { store, writeAct } from "../agree.ts";
import type { ApprovalDesks } from "../approval-desk.ts";
import { actsOf } from "../approval-item.ts";
import type { Office } from "../office.ts";
import { heldItem } from "./hold-item.ts";
import { itemNamed, standing } from "./name-item.ts";

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
    if (!nobodyAgreed((await actsOf(tx, [id])).get(id) ?? []))
      throw new Refused({ code: "APPROVAL.DECIDED_ALREADY" });
    await writeAct(office, row, { tier: { no: 0, name: "" }, outcome: "withdraw", said: { note } });
    await store(office, row, { status: "withdrawn", endedOn: office.today });
    await desks[kind].withdraw(office, subjectId, note);
    return standing(office, id);
  };
