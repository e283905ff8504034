import { ticketParties, tickets } from "@gongbang/db/schema/disputes";
import { ticketStatuses } from "@gongbang/domain/disputes/ticket.status";
import { desc, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { stepShape, stepsOf } from "../office/reads.ts";
import type { Office } from "../office.ts";

export const ticketsOfMemberShape = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      status: z.enum(ticketStatuses),
      kind: z.string(),
      employerName: z.string(),
      receivedOn: z.string(),
    }),
  ),
  steps: z.array(stepShape),
});

/** The tickets in which a member is a party, the newest first, with their steps: for the member's record. */
export async function ticketsOfMember({ tx }: Office, { memberId }: { memberId: string }) {
  const { id, number, status, kind, employerName, receivedOn } = tickets;
  const named = tx
    .select({ ticketId: ticketParties.ticketId })
    .from(ticketParties)
    .where(sql`${ticketParties.memberId} = ${memberId}::uuid`);
  const rows = await tx
    .select({ id, number, status, kind, employerName, receivedOn })
    .from(tickets)
    .where(inArray(id, named))
    .orderBy(desc(receivedOn), desc(id))
    .limit(50);
  const steps = await stepsOf(
    tx,
    rows.map((row) => row.id),
  );
  return { rows, steps };
}
