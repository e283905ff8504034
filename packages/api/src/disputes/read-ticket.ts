import { unseal } from "@gongbang/db/fields";
import { found } from "@gongbang/db/rows";
import { ticketClaims, ticketParties, tickets } from "@gongbang/db/schema/disputes";
import { unions } from "@gongbang/db/schema/members";
import { scopeFor } from "@gongbang/domain/access/policy";
import { storedCodeSchema } from "@gongbang/domain/codes/code-table";
import { disputeClaim } from "@gongbang/domain/codes/dispute-claim";
import { maskPhone } from "@gongbang/domain/codes/mask";
import { isNotYetLimited } from "@gongbang/domain/disputes/limitation";
import { channels, failReasons, refusalReasons, sides } from "@gongbang/domain/disputes/ticket";
import { ticketMachine, ticketStatuses } from "@gongbang/domain/disputes/ticket.status";
import { nextSteps } from "@gongbang/domain/kernel/machine";
import { and, asc, eq, ne, or } from "drizzle-orm";
import { z } from "zod";
import {
  deadlineShape,
  deadlinesOf,
  timelineOf,
  timelineShape,
  trailOf,
  trailShape,
} from "../office/reads.ts";
import type { Office } from "../office.ts";
import { mediatorsFor, openAgainst } from "./reads.ts";
import { machineTicket, type TicketRow } from "./take-step.ts";

const dayText = z.string().nullable();
const lackShape = z.looseObject({ code: z.string() });

/** Everything that a ticket's page shows. Phones are masked; the account is never in it. */
export const ticketRecordShape = z.object({
  ticket: z.object({
    id: z.string(),
    number: z.string(),
    version: z.number(),
    status: z.enum(ticketStatuses),
    channel: z.enum(channels),
    kind: storedCodeSchema(disputeClaim),
    applicantName: z.string(),
    applicantCount: z.number(),
    employerName: z.string(),
    employerCode: z.string().nullable(),
    claimedFen: z.number(),
    summary: z.string(),
    hasNarrative: z.boolean(),
    receivedOn: z.string(),
    knownOn: dayText,
    employedFrom: dayText,
    employedTo: dayText,
    limitationFrom: dayText,
    notYetLimited: z.boolean(),
    mediatorId: z.string().nullable(),
    mediatorName: z.string().nullable(),
    consentOn: dayText,
    acceptedOn: dayText,
    extendedDays: z.number().nullable(),
    refusedOn: dayText,
    refusalReason: z.enum(refusalReasons).nullable(),
    failedOn: dayText,
    failReason: z.enum(failReasons).nullable(),
    explanation: z.string().nullable(),
    terms: z.string().nullable(),
    agreedFen: z.number().nullable(),
    performBy: dayText,
    applicantSignedOn: dayText,
    respondentSignedOn: dayText,
    mediatorSignedOn: dayText,
    sealedOn: dayText,
    settledOn: dayText,
    unionName: z.string(),
  }),
  parties: z.array(
    z.object({
      id: z.string(),
      side: z.enum(sides),
      name: z.string(),
      contact: z.string().nullable(),
      memberId: z.string().nullable(),
      creditCode: z.string().nullable(),
      phoneMask: z.string().nullable(),
    }),
  ),
  claims: z.array(
    z.object({
      id: z.string(),
      kind: storedCodeSchema(disputeClaim),
      period: z.string(),
      claimedFen: z.number().nullable(),
      admittedFen: z.number().nullable(),
    }),
  ),
  /** The next legal steps, with all that each still lacks; `may` is whether this officer may take it. */
  steps: z.array(z.object({ event: z.string(), may: z.boolean(), lacks: z.array(lackShape) })),
  may: z.object({ assign: z.boolean(), work: z.boolean(), reveal: z.boolean() }),
  mediators: z.array(z.object({ id: z.string(), name: z.string() })),
  deadlines: z.array(deadlineShape),
  timeline: timelineShape,
  trail: trailShape,
  sameEmployer: z.object({
    /** In all unions, this ticket not counted. */
    open: z.number(),
    seen: z.array(z.object({ id: z.string(), number: z.string(), status: z.enum(ticketStatuses) })),
  }),
});

/** One ticket for its page. Opening it is written in the trail. Refuses with ACCESS.NOT_FOUND. */
export async function ticketRecord(
  office: Office,
  { ticketId }: { ticketId: string },
): Promise<z.input<typeof ticketRecordShape>> {
  const { tx } = office;
  const row = found(await tx.select().from(tickets).where(eq(tickets.id, ticketId)), "ticket");
  office.about({ type: "ticket", id: row.id, unionPath: row.unionPath });
  const claims = await tx
    .select()
    .from(ticketClaims)
    .where(eq(ticketClaims.ticketId, row.id))
    .orderBy(asc(ticketClaims.position));
  const [union] = await tx.select({ name: unions.name }).from(unions).where(eq(unions.id, row.unionId));
  const may = mayOn(office, row);
  return {
    ticket: {
      ...row,
      hasNarrative: row.narrative !== null,
      notYetLimited: isNotYetLimited({ ...row, kinds: claims.map(({ kind }) => kind) }),
      unionName: union?.name ?? "",
    },
    parties: await partiesOf(office, row.id),
    claims,
    steps: nextSteps(ticketMachine, machineTicket(row)).map(({ event, lacks }) => ({
      event,
      lacks,
      may: may.work,
    })),
    may,
    mediators: may.assign ? await mediatorsFor(tx, row) : [],
    deadlines: await deadlinesOf(office, row.id),
    timeline: await timelineOf(tx, row.id),
    trail: await trailOf(tx, row.id),
    sameEmployer: await sameEmployerAs(office, row),
  };
}

/** What this officer may do with this ticket: the policy's answer, and "own" means that they keep it. */
function mayOn({ actor }: Office, { keeperId, status }: TicketRow) {
  const may = (action: Parameters<typeof scopeFor>[1]) => {
    const scope = scopeFor(actor, action);
    return scope !== null && (scope !== "own" || keeperId === actor.id);
  };
  return {
    work: may("dispute.ticket.work"),
    assign: status !== "closed" && may("dispute.ticket.assign"),
    reveal: may("dispute.ticket.reveal"),
  };
}

async function partiesOf({ tx, keys }: Office, ticketId: string) {
  const rows = await tx
    .select()
    .from(ticketParties)
    .where(eq(ticketParties.ticketId, ticketId))
    .orderBy(asc(ticketParties.side), asc(ticketParties.id))
    .limit(50);
  const place = (rowId: string) => ({ table: "ticket_parties", column: "phone", rowId });
  return rows.map(({ phone, ...party }) => ({
    ...party,
    phoneMask: phone === null ? null : maskPhone(unseal(keys, place(party.id), phone)),
  }));
}

async function sameEmployerAs({ tx }: Office, { id, employerCode, employerName }: TicketRow) {
  const same = employerCode === null ? undefined : eq(tickets.employerCode, employerCode);
  const seen = await tx
    .select({ id: tickets.id, number: tickets.number, status: tickets.status })
    .from(tickets)
    .where(
      and(or(same, eq(tickets.employerName, employerName)), ne(tickets.id, id), ne(tickets.status, "closed")),
    )
    .limit(10);
  const open = await openAgainst(tx, { code: employerCode, name: employerName });
  return { open: Math.max(seen.length, open - 1), seen };
}
