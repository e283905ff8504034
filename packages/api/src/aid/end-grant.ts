import type { CancelGrant, TakeBackGrant, WithdrawGrant } from "@gongbang/domain/aid/step-grant.input";
import { sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import { aboutGrant, lockGrant, refuseAtTheBank, takeStep } from "./take-step.ts";

/** Withdraws one's own proposal. Refuses with AID.NOT_YOUR_PROPOSAL, and with APPROVAL.DECIDED_ALREADY once a tier has agreed. */
export async function withdrawGrant(office: Office, { note, ...asked }: WithdrawGrant) {
  const grant = await lockGrant(office, asked);
  const saved = await takeStep(office, grant, "withdraw", { patch: { endedOn: office.today }, note });
  await office.tx.execute(sql`select app.release_fund(${grant.id}, ${office.today})`);
  aboutGrant(office, grant, "withdrawn");
  return saved;
}

/** Cancels an approved sum that was not paid yet: the fund is free of it again. Refuses with AID.AT_THE_BANK. */
export async function cancelGrant(office: Office, { note, ...asked }: CancelGrant) {
  const grant = await lockGrant(office, asked);
  await refuseAtTheBank(office, grant.id);
  const saved = await takeStep(office, grant, "cancel", { patch: { endedOn: office.today }, note });
  await office.tx.execute(sql`select app.release_fund(${grant.id}, ${office.today})`);
  aboutGrant(office, grant, "cancelled");
  return saved;
}

/** Takes back a released sum that could not be handed over: a movement back into the fund, the one out stays. */
export async function takeBackGrant(office: Office, { note, ...asked }: TakeBackGrant) {
  const grant = await lockGrant(office, asked);
  const saved = await takeStep(office, grant, "takeBack", { patch: { endedOn: office.today }, note });
  await office.tx.execute(sql`select app.reverse_fund(${grant.id}, ${office.today})`);
  aboutGrant(office, grant, "returned");
  return saved;
}
