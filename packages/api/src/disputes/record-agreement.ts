import type { RecordAgreement } from "@gongbang/domain/disputes/take-step.input";
import { decideSignedOn } from "@gongbang/domain/disputes/ticket";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import type { Office } from "../office.ts";
import { lockTicket, saveTicket } from "./take-step.ts";

/**
 * Writes down what the sides agreed and who has signed so far; the agreement is not effective before it is settled.
 * Refuses with DISPUTE.NOT_MEDIATING, .SIGNED_TOO_EARLY and .SIGNED_IN_FUTURE.
 */
export async function recordAgreement(office: Office, input: RecordAgreement) {
  const { terms, agreedAmount: agreedFen, performBy, commandId: _, ticketId, version, ...signed } = input;
  const ticket = await lockTicket(office, { ticketId, version });
  if (ticket.status !== "mediating") throw new Refused({ code: "DISPUTE.NOT_MEDIATING" });
  const acceptedOn = ticket.acceptedOn ?? ticket.receivedOn;
  orRefuse(decideSignedOn(Object.values(signed), { acceptedOn, today: office.today }));
  return saveTicket(office, ticket, { terms, agreedFen, performBy, ...signed });
}
