import { tickets } from "@gongbang/db/schema/disputes";
import { ticketStatuses } from "@gongbang/domain/disputes/ticket.status";
import { and, asc, gt, ne, or, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

const idleRow = z.object({
  id: z.string(),
  number: z.string(),
  status: z.enum(ticketStatuses),
  applicantName: z.string(),
  employerName: z.string(),
  mediatorName: z.string().nullable(),
  receivedOn: z.string(),
});
export const withoutDeadlineShape = z.object({ rows: z.array(idleRow), next: z.string().nullable() });

/**
 * Tickets that are not filed and that no clock presses any more: nobody would be reminded of them.
 * The oldest first; keyset by day and id. A clock that only permits something does not press.
 */
export async function ticketsWithoutDeadline(
  { tx }: Office,
  { after, limit }: { after?: string | undefined; limit: number },
) {
  const [day = "", id = ""] = after?.split("_") ?? [];
  const rows = await tx
    .select()
    .from(tickets)
    .where(
      and(
        ne(tickets.status, "closed"),
        sql`not exists (select from deadlines d
          where d.record_id = ${tickets.id} and d.stopped_at is null and not d.permits)`,
        after === undefined
          ? undefined
          : or(
              sql`${tickets.receivedOn} > ${day}::date`,
              and(sql`${tickets.receivedOn} = ${day}::date`, gt(tickets.id, id)),
            ),
      ),
    )
    .orderBy(asc(tickets.receivedOn), asc(tickets.id))
    .limit(limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { rows: rows.slice(0, limit), next: last ? `${last.receivedOn}_${last.id}` : null };
}
