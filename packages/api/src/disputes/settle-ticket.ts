import type { SettleTicket } from "@gongbang/domain/disputes/take-step.input";
import type { Office } from "../office.ts";
import { lockTicket, takeStep } from "./take-step.ts";

/**
 * Ends a mediation with an agreement that both sides and the mediator signed and that bears the seal.
 * Refuses with what is missing of these: DISPUTE.APPLICANT_NOT_SIGNED, .RESPONDENT_NOT_SIGNED, .MEDIATOR_NOT_SIGNED,
 * .NOT_SEALED, or STATUS.LACKS.
 */
export async function settleTicket(office: Office, { note, ...asked }: SettleTicket) {
  return takeStep(office, await lockTicket(office, asked), "settle", {
    patch: { settledOn: office.today },
    note,
  });
}
