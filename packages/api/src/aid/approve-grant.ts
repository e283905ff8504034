import type { ApproveGrant, DeclineGrant } from "@gongbang/domain/aid/step-grant.input";
import { sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import { aboutGrant, lockGrant, takeStep } from "./take-step.ts";

/** Approves a proposed sum. Refuses with AID.SAME_PERSON where the approver proposed it, and with AID.NOT_ENROLLED. */
export async function approveGrant(office: Office, { note, ...asked }: ApproveGrant) {
  const grant = await lockGrant(office, asked);
  const patch = { approvedBy: office.actor.id, approvedOn: office.today };
  const saved = await takeStep(office, grant, "approve", { patch, note });
  aboutGrant(office, grant, "approved");
  return saved;
}

/** Declines a proposed sum, with the reason: the fund is free of it again. */
export async function declineGrant(office: Office, { note, ...asked }: DeclineGrant) {
  const grant = await lockGrant(office, asked);
  const saved = await takeStep(office, grant, "decline", { patch: { endedOn: office.today }, note });
  await office.tx.execute(sql`select app.release_fund(${grant.id}, ${office.today})`);
  aboutGrant(office, grant, "declined");
  return saved;
}
