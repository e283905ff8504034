import { found } from "@gongbang/db/rows";
import { ticketClaims } from "@gongbang/db/schema/disputes";
import type { RecordAdmission } from "@gongbang/domain/disputes/take-step.input";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, eq } from "drizzle-orm";
import type { Office } from "../office.ts";
import { lockTicket, saveTicket } from "./take-step.ts";

/**
 * Writes down how much of each claim the employer admits. What is admitted to settle may not be used against a side
 * later (17号令 art. 11), so no notice prints it. Refuses with DISPUTE.NOT_MEDIATING.
 */
export async function recordAdmission(office: Office, { claims, ...asked }: RecordAdmission) {
  const ticket = await lockTicket(office, asked);
  if (ticket.status !== "accepted" && ticket.status !== "mediating")
    throw new Refused({ code: "DISPUTE.NOT_MEDIATING" });
  for (const { claimId, admitted: admittedFen } of claims) {
    const ofTicket = and(eq(ticketClaims.ticketId, ticket.id), eq(ticketClaims.id, claimId));
    found(await office.tx.update(ticketClaims).set({ admittedFen }).where(ofTicket).returning(), "claim");
  }
  return saveTicket(office, ticket, {}, [{ field: "admittedFen" }]);
}
