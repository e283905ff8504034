import type { Change } from "@gongbang/db/audit";
import { found, unlessChanged } from "@gongbang/db/rows";
import { tickets } from "@gongbang/db/schema/disputes";
import { type Ticket, ticketMachine } from "@gongbang/domain/disputes/ticket.status";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, eq, sql } from "drizzle-orm";
import { type Advancing, advance } from "../advance.ts";
import type { Office } from "../office.ts";

export type TicketRow = typeof tickets.$inferSelect;
export type Patch = Partial<typeof tickets.$inferInsert>;
type Asked = { ticketId: string; version: number };
type Event = keyof typeof ticketMachine.transitions;

/** The row as the machine asks about it. */
export const machineTicket = (row: TicketRow): Ticket & Advancing => ({
  ...row,
  extended: row.extendedDays !== null,
  mediationDueOn: null,
});

/** What the lists of deadlines show of a ticket. */
export const titleOf = ({ applicantName, employerName }: TicketRow) => `${applicantName} / ${employerName}`;

/** The ticket, held until the command ends. Refuses with ACCESS.NOT_FOUND, and with EDIT.CONFLICT on an old version. */
export async function lockTicket({ tx }: Office, { ticketId, version }: Asked): Promise<TicketRow> {
  const ticket = found(
    await tx.select().from(tickets).where(eq(tickets.id, ticketId)).for("update"),
    "ticket",
  );
  if (ticket.version !== version) throw new Refused({ code: "EDIT.CONFLICT" });
  return ticket;
}

/** Stores what changed on a locked ticket, and writes it in the trail. */
export async function saveTicket(
  office: Office,
  ticket: TicketRow,
  patch: Patch,
  alsoChanged: Change[] = [],
): Promise<{ version: number }> {
  const saved = unlessChanged(
    await office.tx
      .update(tickets)
      .set({ ...patch, version: sql`${tickets.version} + 1` })
      .where(and(eq(tickets.id, ticket.id), eq(tickets.version, ticket.version)))
      .returning({ version: tickets.version }),
  );
  const { id, unionPath } = ticket;
  office.about({ type: "ticket", id, unionPath, changes: [...changesOf(ticket, patch), ...alsoChanged] });
  return saved;
}

/** Long texts: the trail says that they changed, and not what they say. */
const texts = ["terms", "explanation"];

function changesOf(ticket: TicketRow, patch: Patch): Change[] {
  const before: Record<string, unknown> = ticket;
  return Object.entries(patch)
    .filter(([field, becomes]) => before[field] !== becomes)
    .map(([field, becomes]) => (texts.includes(field) ? { field } : { field, was: before[field], becomes }));
}

/** One step of a ticket: held, decided with what `patch` brings, taken, stored. `extra` is what only the clocks ask. */
export async function takeStep(
  office: Office,
  ticket: TicketRow,
  event: Event,
  { patch = {}, note, extra = {} }: { patch?: Patch; note?: string | undefined; extra?: Partial<Ticket> },
): Promise<{ version: number }> {
  const record = { ...machineTicket({ ...ticket, ...patch } as TicketRow), ...extra };
  const status = await advance(office, ticketMachine, record, event, {
    title: titleOf(ticket),
    note: note === "" ? undefined : note,
  });
  return saveTicket(office, ticket, { ...patch, status });
}
