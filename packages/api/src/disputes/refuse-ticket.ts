import type { RefuseTicket } from "@gongbang/domain/disputes/take-step.input";
import type { Office } from "../office.ts";
import { lockTicket, takeStep } from "./take-step.ts";

/** Does not accept an application; the written notice prints the reason (17号令 art. 22). */
export async function refuseTicket(office: Office, { reason, explanation, ...asked }: RefuseTicket) {
  const ticket = await lockTicket(office, asked);
  const patch = { refusedOn: office.today, refusalReason: reason, explanation };
  return takeStep(office, ticket, "refuse", { patch, note: explanation });
}
