import type { EndTicket } from "@gongbang/domain/disputes/take-step.input";
import type { Office } from "../office.ts";
import { lockTicket, takeStep } from "./take-step.ts";

/** The applicant withdraws before the agreement is effective (domain.md C.4). */
export async function withdrawTicket(office: Office, { note, ...asked }: EndTicket) {
  return takeStep(office, await lockTicket(office, asked), "withdraw", {
    patch: { explanation: note },
    note,
  });
}

/** Files a ticket that has ended; `note` says how it ended. */
export async function closeTicket(office: Office, { note, ...asked }: EndTicket) {
  return takeStep(office, await lockTicket(office, asked), "close", { note });
}
