import { deadlines } from "@gongbang/db/schema/status";
import type { AssignTicket } from "@gongbang/domain/disputes/take-step.input";
import { Refused } from "@gongbang/domain/kernel/decision";
import { eq } from "drizzle-orm";
import type { Office } from "../office.ts";
import { mediatorsFor } from "./reads.ts";
import { lockTicket, saveTicket } from "./take-step.ts";

/**
 * Gives a ticket, with its clocks, to a mediator, who keeps it from now on.
 * Refuses with DISPUTE.NO_SUCH_MEDIATOR where the person is not at work as one, is of a lower union, or is of the
 * employer's own union; with DISPUTE.CLOSED on a file that is closed.
 */
export async function assignTicket(office: Office, { mediatorId, ...asked }: AssignTicket) {
  const ticket = await lockTicket(office, asked);
  if (ticket.status === "closed") throw new Refused({ code: "DISPUTE.CLOSED" });
  const mediator = (await mediatorsFor(office.tx, ticket)).find(({ id }) => id === mediatorId);
  if (!mediator) throw new Refused({ code: "DISPUTE.NO_SUCH_MEDIATOR" });
  const { id, name } = mediator;
  await office.tx.update(deadlines).set({ keeperId: id }).where(eq(deadlines.recordId, ticket.id));
  return saveTicket(office, ticket, { mediatorId: id, mediatorName: name, keeperId: id });
}
