import { z } from "zod";
import { dayCursor } from "../kernel/cursor.ts";
import { narrowing } from "../kernel/narrowing.ts";
import { ticketStatuses } from "./ticket.status.ts";

/** The saved views of the list: what waits for me, for anybody, what is due within seven days, all that is open, all. */
export const ticketViews = ["mine", "unassigned", "due", "open", "all"] as const;
export type TicketView = (typeof ticketViews)[number];

/** A page of tickets; a period is that of the day on which they were received. */
export const findTicketsInput = z.strictObject({
  view: z.enum(ticketViews).default("open"),
  status: z.enum(ticketStatuses).optional(),
  /** A piece of the number, of the applicant's name or of the employer's. */
  search: z.string().trim().max(60).default(""),
  ...narrowing,
  /** The last row of the page before, as `next` of its answer. */
  after: dayCursor.optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type FindTickets = z.output<typeof findTicketsInput>;
