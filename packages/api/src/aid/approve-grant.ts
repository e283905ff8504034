import { found, one } from "@gongbang/db/rows";
import { funds, grants } from "@gongbang/db/schema/aid";
import { grantMachine } from "@gongbang/domain/aid/grant.status";
import type { ApproveGrant, DeclineGrant } from "@gongbang/domain/aid/step-grant.input";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { step } from "@gongbang/domain/kernel/machine";
import { and, eq, sql } from "drizzle-orm";
import { agree, decideAgainst, type Said } from "../agree.ts";
import type { Office } from "../office.ts";
import { standingOfFile } from "./file-standing.ts";
import { aboutGrant, type GrantRow, lockGrant, machineGrant, takeStep } from "./take-step.ts";
import { waitingGrant } from "./wait-grant.ts";

/**
 * 同意 at the tier that waits; once the last one has agreed, the sum is approved. Refuses with AID.SAME_PERSON where the
 * approver proposed it, with AID.NOT_ENROLLED and AID.NOT_RELIEVED, and as `agree` does.
 */
export async function approveGrant(office: Office, { note, ...asked }: ApproveGrant) {
  return agreeGrant(office, await lockGrant(office, asked), { note });
}

/** The same for a grant that is held already. */
export async function agreeGrant(office: Office, grant: GrantRow, said: Said): Promise<{ version: number }> {
  const { actor, today } = office;
  const record = machineGrant(grant, actor.id, await standingOfFile(office, grant.archiveId));
  orRefuse(step(grantMachine, { ...record, tiersLeft: 0 }, "approve"));
  const tiersLeft = await agree(office, waitingGrant(grant, await fundName(office, grant)), said);
  aboutGrant(office, grant, tiersLeft > 0 ? grant.status : "approved");
  if (tiersLeft > 0) return oneFurther(office, grant);
  const patch = { approvedBy: actor.id, approvedOn: today };
  return takeStep(office, grant, "approve", { patch, note: said.note });
}

/** Whoever has the grant open sees that a tier has agreed before they act. */
const oneFurther = async ({ tx }: Office, { id, version }: GrantRow) =>
  one(
    await tx
      .update(grants)
      .set({ version: version + 1 })
      .where(and(eq(grants.id, id), eq(grants.version, version)))
      .returning({ version: grants.version }),
  );

/** Declines a proposed sum, with the reason: the fund is free of it again. Refuses as `agree` does. */
export async function declineGrant(office: Office, { note, ...asked }: DeclineGrant) {
  return endGrant(office, await lockGrant(office, asked), "refuse", { note });
}

/** 退回修改 or 不同意: a sum's terms stand, so that whoever proposed it proposes another one. */
export async function endGrant(office: Office, grant: GrantRow, outcome: "return" | "refuse", said: Said) {
  const { tx, today, actor } = office;
  const record = machineGrant(grant, actor.id, await standingOfFile(office, grant.archiveId));
  orRefuse(step(grantMachine, record, "decline"));
  await decideAgainst(office, waitingGrant(grant, await fundName(office, grant)), outcome, said);
  const saved = await takeStep(office, grant, "decline", { patch: { endedOn: today }, note: said.note });
  await tx.execute(sql`select app.release_fund(${grant.id}, ${today})`);
  aboutGrant(office, grant, "declined");
  return saved;
}

export const fundName = async ({ tx }: Office, { fundId }: GrantRow): Promise<string> =>
  found(await tx.select({ name: funds.name }).from(funds).where(eq(funds.id, fundId)), "fund").name;
