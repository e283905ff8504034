import { holding } from "@gongbang/db/like";
import type { Tx } from "@gongbang/db/open";
import { one } from "@gongbang/db/rows";
import { tickets } from "@gongbang/db/schema/disputes";
import { storedCodeSchema } from "@gongbang/domain/codes/code-table";
import { disputeClaim } from "@gongbang/domain/codes/dispute-claim";
import { unionNamesOf } from "@gongbang/domain/codes/union-names";
import type { FindTickets, TicketView } from "@gongbang/domain/disputes/find-tickets.input";
import { ticketStatuses } from "@gongbang/domain/disputes/ticket.status";
import { addDays, type Day } from "@gongbang/domain/kernel/day";
import { standingOf } from "@gongbang/domain/office/standing";
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { narrowedBy } from "../members/reads.ts";
import { standingShape } from "../office/reads.ts";
import type { Office } from "../office.ts";

/** The credit codes behind the actor's wall: see sql/60-disputes.sql. */
export async function walledCodes(tx: Tx): Promise<string[]> {
  return one(await tx.execute<{ codes: string[] }>(sql`select app.walled_codes() as codes`)).codes;
}

/** The credit code of an employer by its name, where one union alone is named after it; null otherwise. */
export async function codeOfEmployer(tx: Tx, name: string): Promise<string | null> {
  const names = sql.join(
    unionNamesOf(name).map((each) => sql`${each}`),
    sql`, `,
  );
  const asked = sql`select app.code_of_employer(array[${names}]::text[]) as code`;
  return one(await tx.execute<{ code: string | null }>(asked)).code;
}

/** Who may keep a ticket: the mediators of its union and of those above, without the employer's own people. */
export async function mediatorsFor(
  tx: Tx,
  { unionPath, employerCode }: { unionPath: string; employerCode: string | null },
): Promise<{ id: string; name: string }[]> {
  const rows = await tx.execute<{ id: string; name: string }>(
    sql`select id, name from app.mediators_for(${unionPath}, ${employerCode})`,
  );
  return [...rows].map(({ id, name }) => ({ id, name }));
}

/** How many tickets against an employer are open anywhere, counted over the walls of the unions. */
export async function openAgainst(tx: Tx, employer: { code: string | null; name: string }): Promise<number> {
  const { code, name } = employer;
  return one(
    await tx.execute<{ open: number }>(sql`select app.open_tickets_against(${code}, ${name}) as open`),
  ).open;
}

/** A ticket as the lists show it; `due` is its next demanding clock. */
export const ticketRowShape = z.object({
  id: z.string(),
  number: z.string(),
  status: z.enum(ticketStatuses),
  kind: storedCodeSchema(disputeClaim),
  applicantName: z.string(),
  applicantCount: z.number(),
  employerName: z.string(),
  claimedFen: z.number(),
  receivedOn: z.string(),
  mediatorName: z.string().nullable(),
  due: z.object({ clock: z.string(), dueOn: z.string(), standing: standingShape }).nullable(),
});
type TicketRow = z.input<typeof ticketRowShape>;

export const ticketListShape = z.object({
  rows: z.array(ticketRowShape),
  /** How many each view holds, up to 10,000. */
  counts: z.object({
    mine: z.number(),
    unassigned: z.number(),
    due: z.number(),
    open: z.number(),
    all: z.number(),
  }),
  /** How many the whole filter holds, whatever page is shown. */
  total: z.number(),
  /** Where the next page begins; null on the last. */
  next: z.string().nullable(),
});

// The clock that presses most: running, and demanding rather than permitting. The outer table is named in plain,
// because Drizzle leaves a column of a select list without its table, and "id" would be the clock's own.
const nextDue = sql`(select to_jsonb(d) from (
  select clock, due_on, unit from deadlines where record_id = tickets.id and stopped_at is null and not permits
   order by due_on, id limit 1) d)`;
const nextDueOn = sql<Day | null>`(select min(due_on)::text from deadlines
  where record_id = tickets.id and stopped_at is null and not permits)`;

/** What belongs to a view, as a condition. "due" is what falls due within seven days or is missed. */
function inView(view: TicketView, { actor, today }: Office): SQL {
  if (view === "all") return sql`true`;
  const open = sql`${tickets.status} <> 'closed'`;
  if (view === "mine") return sql`(${open} and ${tickets.keeperId} = ${actor.id})`;
  if (view === "unassigned") return sql`(${open} and ${tickets.mediatorId} is null)`;
  if (view === "due") return sql`(${open} and ${nextDueOn} <= ${addDays(today, 7)})`;
  return open;
}

const matching = (search: string): SQL => {
  const piece = holding(search);
  return sql`(${tickets.number} ilike ${piece} or ${tickets.applicantName} ilike ${piece}
    or ${tickets.employerName} ilike ${piece})`;
};

/** One page of a view: the due ones by their day, all others the newest first. Keyset: `after` is the last row's key. */
export async function findTickets(
  office: Office,
  { view, status, search, after, limit, ...narrowed }: FindTickets,
) {
  const { tx } = office;
  const byDue = view === "due";
  const key = byDue ? nextDueOn : sql<string>`${tickets.receivedOn}::text`;
  const [afterKey = "", afterId = ""] = after?.split("_") ?? [];
  const past = byDue ? sql`>` : sql`<`;
  const where = and(
    inView(view, office),
    status && eq(tickets.status, status),
    narrowedBy(narrowed, { path: tickets.unionPath, on: tickets.receivedOn }),
    search === "" ? undefined : matching(search),
  );
  const later =
    after === undefined ? undefined : sql`(${key}, ${tickets.id}::text) ${past} (${afterKey}, ${afterId})`;
  const rows = await tx
    .select({ ticket: tickets, key, due: sql<StoredDue | null>`${nextDue}` })
    .from(tickets)
    .where(and(where, later))
    .orderBy(...(byDue ? [key, tickets.id] : [desc(tickets.receivedOn), desc(tickets.id)]))
    .limit(limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: await Promise.all(rows.slice(0, limit).map(({ ticket, due }) => rowOf(office, ticket, due))),
    counts: await countViews(office),
    total: await tx.$count(tickets, where),
    next: last ? `${last.key}_${last.ticket.id}` : null,
  };
}

type StoredDue = { clock: string; due_on: Day; unit: "day" | "workingDay" | "month" | "year" };

async function rowOf(
  office: Office,
  ticket: typeof tickets.$inferSelect,
  due: StoredDue | null,
): Promise<TicketRow> {
  if (due === null) return { ...ticket, due };
  const { clock, due_on: dueOn, unit } = due;
  const running = { dueOn, unit, permits: false, stoppedOn: null, stoppedBy: null };
  const standing = standingOf(running, office.today, await office.calendar());
  return { ...ticket, due: { clock, dueOn, standing } };
}

async function countViews(office: Office) {
  const of = (view: TicketView) => sql<number>`(count(*) filter (where ${inView(view, office)}))::int`;
  return one(
    await office.tx
      .select({
        mine: of("mine"),
        unassigned: of("unassigned"),
        due: of("due"),
        open: of("open"),
        all: of("all"),
      })
      .from(tickets),
  );
}
