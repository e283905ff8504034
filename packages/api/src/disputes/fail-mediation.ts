import type { FailMediation } from "@gongbang/domain/disputes/take-step.input";
import type { Office } from "../office.ts";
import { lockTicket, takeStep } from "./take-step.ts";

/** Ends a mediation without an agreement; the written notice names the right to arbitrate (17号令 arts. 29, 30). */
export async function failMediation(office: Office, { reason, explanation, ...asked }: FailMediation) {
  const ticket = await lockTicket(office, asked);
  const patch = { failedOn: office.today, failReason: reason, explanation };
  return takeStep(office, ticket, "fail", { patch, note: explanation });
}
