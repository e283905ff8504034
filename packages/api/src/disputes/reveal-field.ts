import { unseal } from "@gongbang/db/fields";
import { found } from "@gongbang/db/rows";
import { ticketParties, tickets } from "@gongbang/db/schema/disputes";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { mayReveal, reasonOf, revealReasonInput } from "../reveal.ts";
import { commandInput } from "../trpc.ts";

/** Which sealed text of a ticket is uncovered: the applicant's account, or the phone of one party. */
export const revealFieldInput = z.strictObject({
  ...commandInput,
  ticketId: z.uuid(),
  field: z.enum(["narrative", "phone"]),
  partyId: z.uuid().optional(),
  ...revealReasonInput,
});
type RevealField = z.output<typeof revealFieldInput>;

/** Shows a sealed text in plain, with a reason and a line in the trail. Refuses with ACCESS.TOO_MANY_REVEALS. */
export async function revealField(office: Office, { ticketId, field, partyId, ...why }: RevealField) {
  const { tx, keys } = office;
  const ticket = found(await tx.select().from(tickets).where(eq(tickets.id, ticketId)), "ticket");
  await mayReveal(office);
  const about = {
    recordId: ticket.id,
    unionPath: ticket.unionPath,
    reason: reasonOf(why),
    changes: [{ field }],
  };
  if (field === "narrative") {
    office.about({ type: "ticket", id: ticket.id, ...about });
    const place = { table: "tickets", column: "narrative", rowId: ticket.id };
    return { value: ticket.narrative === null ? "" : unseal(keys, place, ticket.narrative) };
  }
  const party = found(
    await tx
      .select()
      .from(ticketParties)
      .where(and(eq(ticketParties.ticketId, ticketId), eq(ticketParties.id, partyId ?? ticketId))),
    "party",
  );
  office.about({ type: "ticketParty", id: party.id, ...about });
  const place = { table: "ticket_parties", column: "phone", rowId: party.id };
  return { value: party.phone === null ? "" : unseal(keys, place, party.phone) };
}
