import type { PayGrant, ReleaseGrant } from "@gongbang/domain/aid/step-grant.input";
import { sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import { aboutGrant, lockGrant, refuseAtTheBank, takeStep } from "./take-step.ts";

/**
 * Pays an approved sum by bank transfer: final. Refuses with AID.SAME_PERSON where the payer proposed or approved it,
 * with AID.OTHER_WAY where it is to be handed over, with AID.NOT_ENROLLED (domain.md B.3: live on the
 * day it is paid), and with AID.AT_THE_BANK where a batch has it.
 */
export async function payGrant(office: Office, { reference, note, ...asked }: PayGrant) {
  const grant = await lockGrant(office, asked);
  await refuseAtTheBank(office, grant.id);
  const patch = { ...paidNow(office), bankReference: reference };
  const saved = await takeStep(office, grant, "pay", { patch, note });
  await office.tx.execute(sql`select app.post_fund(${grant.id}, ${office.today})`);
  aboutGrant(office, grant, "paid");
  return saved;
}

/** Releases an approved sum to be handed over by a visitor: the money leaves the fund. Refuses as payGrant does. */
export async function releaseGrant(office: Office, { note, ...asked }: ReleaseGrant) {
  const grant = await lockGrant(office, asked);
  const saved = await takeStep(office, grant, "release", { patch: paidNow(office), note });
  await office.tx.execute(sql`select app.post_fund(${grant.id}, ${office.today})`);
  aboutGrant(office, grant, "released");
  return saved;
}

const paidNow = ({ actor, today }: Office) => ({ paidBy: actor.id, paidOn: today });
