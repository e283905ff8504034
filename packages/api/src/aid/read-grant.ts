import { found } from "@gongbang/db/rows";
import { funds, grants, ledgerJournals, visits } from "@gongbang/db/schema/aid";
import { members, unions } from "@gongbang/db/schema/members";
import { paymentLines } from "@gongbang/db/schema/payments";
import { statusChanges } from "@gongbang/db/schema/status";
import { type Action, scopeFor } from "@gongbang/domain/access/policy";
import { lineStatuses } from "@gongbang/domain/aid/bank-return";
import { type GrantEvent, grantMachine, grantStatuses } from "@gongbang/domain/aid/grant.status";
import { overlapSigns } from "@gongbang/domain/aid/overlap";
import { nextSteps } from "@gongbang/domain/kernel/machine";
import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { handsOf } from "../approval-item.ts";
import { archiveBrief } from "../hardship/reads.ts";
import { namesOf, trailShape, trailWithin } from "../office/reads.ts";
import type { Office } from "../office.ts";
import { standingOfFile } from "./file-standing.ts";
import { journalShape, linesOf } from "./list-funds.ts";
import { grantRow, grantRowShape } from "./list-grants.ts";
import { openReversal } from "./reverse-grant.ts";
import { machineGrant } from "./take-step.ts";

const hand = z.object({ by: z.string(), on: z.string().nullable() }).nullable();
const lack = z.looseObject({ code: z.string() });
const events = Object.keys(grantMachine.transitions) as [GrantEvent, ...GrantEvent[]];

export const grantRecordShape = grantRowShape.extend({
  reason: z.string(),
  /** For whom of the household it is. */
  beneficiary: z.string(),
  /** What overlapped when it was proposed, and why it was proposed all the same. */
  overlaps: z.array(z.enum(overlapSigns)),
  overlapReason: z.string(),
  /** What the bank said of each attempt to pay it. */
  attempts: z.array(
    z.object({
      attempt: z.number(),
      status: z.enum(lineStatuses),
      holderName: z.string(),
      cardTail: z.string(),
      reason: z.string(),
      settledOn: z.string().nullable(),
    }),
  ),
  /** A reversal that somebody asked for; `mine` where this reader did, who then does not confirm it. */
  reversal: z.object({ reason: z.string(), by: z.string(), on: z.string(), mine: z.boolean() }).nullable(),
  archiveNumber: z.string(),
  archiveStatus: z.string(),
  grade: z.string().nullable(),
  memberId: z.string(),
  /** The last four of the card that is paid to; null where none is known. */
  cardTail: z.string().nullable(),
  bankReference: z.string().nullable(),
  endedOn: z.string().nullable(),
  proposed: hand,
  approved: hand,
  paid: hand,
  handedOver: hand,
  /** The visit at which it was handed over, and the one at which it was proposed. */
  handedOverAtVisit: z.string().nullable(),
  proposedAtVisit: z.string().nullable(),
  /** The steps that this reader's roles hold, with what each still lacks. */
  steps: z.array(z.object({ event: z.enum(events), to: z.enum(grantStatuses), lacks: z.array(lack) })),
  history: z.array(
    z.object({
      id: z.string(),
      event: z.string(),
      becomes: z.string(),
      on: z.string(),
      note: z.string().nullable(),
      by: z.string(),
      at: z.string(),
    }),
  ),
  ledger: z.array(journalShape),
  trail: trailShape,
});

/** One grant with everything that was done to it. Refuses with ACCESS.NOT_FOUND. */
export async function grantRecord(office: Office, { grantId }: { grantId: string }) {
  const { tx } = office;
  const { grant, ...row } = found(
    await tx
      .select({ ...grantRow, grant: grants, cardTail: members.cardTail })
      .from(grants)
      .innerJoin(funds, eq(funds.id, grants.fundId))
      .leftJoin(unions, eq(unions.id, grants.unionId))
      .leftJoin(members, eq(members.id, grants.memberId))
      .where(eq(grants.id, grantId)),
    "grant",
  );
  const archive = await archiveBrief(tx, grant.archiveId);
  const { proposedBy, approvedBy, paidBy, handedOverBy } = grant;
  const names = await namesOf(tx, [proposedBy, approvedBy, paidBy, handedOverBy]);
  const handOf = (by: string | null, on: string | null) =>
    by === null ? null : { by: names.get(by) ?? by, on };
  return {
    ...row,
    ...{
      reason: grant.reason,
      beneficiary: grant.beneficiary || grant.name,
      overlaps: grant.overlaps,
      overlapReason: grant.overlapReason,
      bankReference: grant.bankReference,
      endedOn: grant.endedOn,
      memberId: grant.memberId,
    },
    archiveNumber: archive.number,
    archiveStatus: archive.status,
    grade: archive.grade,
    proposed: handOf(proposedBy, grant.proposedOn),
    approved: handOf(approvedBy, grant.approvedOn),
    paid: handOf(paidBy, grant.paidOn),
    handedOver: handOf(handedOverBy, grant.handedOverOn),
    ...(await visitsOf(office, grantId)),
    attempts: await attemptsOf(office, grantId),
    reversal: await reversalOf(office, grantId),
    steps: stepsFor(
      office,
      machineGrant(grant, office.actor.id, await standingOfFile(office, archive.id), {
        tierHands: await handsOf(office, [grantId]),
      }),
    ),
    history: await historyOf(office, grantId),
    ledger: await ledgerOf(office, grantId),
    trail: await trailWithin(tx, grant.archiveId, grantId),
  };
}

/** A hand-over is done at a visit, the bank settles its lines, and a reversal has a panel of its own: no buttons here. */
const elsewhere: readonly GrantEvent[] = ["handOver", "settle", "bounce", "reverse"];
const atTheDesk = (event: GrantEvent, action: Action, { actor }: Office) =>
  !elsewhere.includes(event) && scopeFor(actor, action) !== null;

const stepsFor = (office: Office, grant: ReturnType<typeof machineGrant>) =>
  nextSteps(grantMachine, grant).filter(({ event, action }) => atTheDesk(event, action, office));

const attemptsOf = ({ tx }: Office, grantId: string) =>
  tx.select().from(paymentLines).where(eq(paymentLines.grantId, grantId)).orderBy(asc(paymentLines.attempt));

async function reversalOf(office: Office, grantId: string) {
  const open = await openReversal(office, grantId);
  if (open === null) return null;
  const names = await namesOf(office.tx, [open.askedBy]);
  const by = names.get(open.askedBy) ?? open.askedBy;
  return { reason: open.reason, by, on: open.askedOn, mine: open.askedBy === office.actor.id };
}

async function visitsOf({ tx }: Office, grantId: string) {
  const [handed] = await tx
    .select({ id: visits.id })
    .from(visits)
    .where(eq(visits.grantHandedOverId, grantId));
  const [proposed] = await tx
    .select({ id: visits.id })
    .from(visits)
    .where(eq(visits.grantProposedId, grantId));
  return { handedOverAtVisit: handed?.id ?? null, proposedAtVisit: proposed?.id ?? null };
}

async function historyOf({ tx }: Office, grantId: string) {
  const rows = await tx
    .select()
    .from(statusChanges)
    .where(and(eq(statusChanges.recordId, grantId), eq(statusChanges.machine, grantMachine.name)))
    .orderBy(asc(statusChanges.id));
  return rows.map(({ id, event, becomes, happenedOn, note, actorName, createdAt }) => ({
    ...{ id, event, becomes, note },
    on: happenedOn,
    by: actorName,
    at: createdAt.toISOString(),
  }));
}

async function ledgerOf({ tx }: Office, grantId: string) {
  const journals = await tx
    .select()
    .from(ledgerJournals)
    .where(eq(ledgerJournals.grantId, grantId))
    .orderBy(asc(ledgerJournals.id));
  const lines = await linesOf(
    tx,
    journals.map(({ id }) => id),
  );
  const names = await namesOf(
    tx,
    journals.map(({ actorId }) => actorId),
  );
  return journals.map((journal) => ({
    ...journal,
    at: journal.at.toISOString(),
    actorName: names.get(journal.actorId) ?? null,
    grantNumber: null,
    entries: lines.filter(({ journalId }) => journalId === journal.id),
  }));
}
