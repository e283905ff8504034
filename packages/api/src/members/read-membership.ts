import { transfers } from "@gongbang/db/schema/memberships";
import { scopeFor } from "@gongbang/domain/access/policy";
import { nextSteps } from "@gongbang/domain/kernel/machine";
import { membershipStatuses } from "@gongbang/domain/members/membership";
import { retentions } from "@gongbang/domain/members/membership.input";
import { type MembershipEvent, membershipMachine } from "@gongbang/domain/members/membership.status";
import { openTransferStatuses } from "@gongbang/domain/members/transfer.status";
import { and, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { deadlineShape, deadlinesOf, timelineOf, timelineShape } from "../office/reads.ts";
import type { Office } from "../office.ts";
import { shapesOf, transferShape } from "./list-transfers.ts";
import { loadMembership, machineMembership } from "./load-membership.ts";
import { idsOfPerson } from "./reads.ts";

const text = z.string().nullable();
export const membershipOutput = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  memberNumber: z.string(),
  status: z.enum(membershipStatuses),
  joinedOn: text,
  facts: z
    .object({
      retention: z.enum(retentions).nullable(),
      retainedSince: text,
      idleSince: text,
      admonishedOn: text,
      groupDiscussedOn: text,
      expelledOn: text,
      filedOn: text,
      fileNumber: text,
      endedOn: text,
      diedOn: text,
    })
    .nullable(),
  /** The steps that lead on from here and are taken on the member's page, with what each lacks. */
  steps: z.array(
    z.object({
      event: z.string(),
      mayTake: z.boolean(),
      lacks: z.array(z.object({ code: z.string() }).catchall(z.unknown())),
    }),
  ),
  /** The transfer that waits for somebody. */
  transfer: transferShape.nullable(),
  timeline: timelineShape,
  deadlines: z.array(deadlineShape),
});

/** Steps that belong to the other side of a transfer, and are taken on its own page. */
const ofTransfers: readonly MembershipEvent[] = ["accept", "return", "recall"];

/** How a membership stands, what may be done, and what was done. Refuses with ACCESS.NOT_FOUND. */
export async function readMembership(office: Office, id: string): Promise<z.input<typeof membershipOutput>> {
  const { tx, actor } = office;
  const loaded = await loadMembership(office, id);
  const { row, facts } = loaded;
  const isOpen = and(eq(transfers.memberId, id), inArray(transfers.status, [...openTransferStatuses]));
  const waiting = await tx.select().from(transfers).where(isOpen).orderBy(desc(transfers.id)).limit(1);
  const [transfer] = await shapesOf(office, waiting);
  const steps =
    row.status === "merged" ? [] : nextSteps(membershipMachine, machineMembership(office, loaded));
  return {
    ...row,
    facts,
    steps: steps
      .filter(({ event }) => !ofTransfers.includes(event))
      .map(({ event, action, lacks }) => ({ event, lacks, mayTake: scopeFor(actor, action) !== null })),
    transfer: transfer ?? null,
    timeline: await timelineOf(tx, ...(await idsOfPerson(tx, id))),
    deadlines: await deadlinesOf(office, id),
  };
}
