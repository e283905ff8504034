import type { AcceptTicket } from "@gongbang/domain/disputes/take-step.input";
import { decideSignedOn } from "@gongbang/domain/disputes/ticket";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import type { Office } from "../office.ts";
import { lockTicket, takeStep } from "./take-step.ts";

/** Accepts a ticket: it is in scope and the other side agreed (17号令 art. 22). The 15 days of mediation begin. */
export async function acceptTicket(office: Office, { consentOn, note, ...asked }: AcceptTicket) {
  const ticket = await lockTicket(office, asked);
  const { today } = office;
  orRefuse(decideSignedOn([consentOn], { acceptedOn: ticket.receivedOn, today }));
  return takeStep(office, ticket, "accept", { patch: { acceptedOn: today, consentOn }, note });
}
