import type { BeginMediation } from "@gongbang/domain/disputes/take-step.input";
import type { Office } from "../office.ts";
import { lockTicket, takeStep } from "./take-step.ts";

/** Begins to mediate an accepted ticket. Refuses with DISPUTE.NO_MEDIATOR. */
export async function beginMediation(office: Office, { note, ...asked }: BeginMediation) {
  return takeStep(office, await lockTicket(office, asked), "begin", { note });
}
