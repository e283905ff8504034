import { funds, grants, visits } from "@gongbang/db/schema/aid";
import { grantStatuses } from "@gongbang/domain/aid/grant.status";
import { visitMethods } from "@gongbang/domain/aid/visit";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { stepShape, stepsOf } from "../office/reads.ts";
import type { Office } from "../office.ts";

const shown = 50;

export const grantsOfMemberShape = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      status: z.enum(grantStatuses),
      kind: z.string(),
      amountFen: z.number(),
      fundName: z.string(),
      proposedOn: z.string(),
    }),
  ),
  steps: z.array(stepShape),
});

/** The sums proposed for a member, the newest first, with their steps: for the member's record. */
export async function grantsOfMember({ tx }: Office, { memberId }: { memberId: string }) {
  const { id, number, status, kind, amountFen, proposedOn } = grants;
  const rows = await tx
    .select({ id, number, status, kind, amountFen, proposedOn, fundName: funds.name })
    .from(grants)
    .innerJoin(funds, eq(funds.id, grants.fundId))
    .where(eq(grants.memberId, memberId))
    .orderBy(desc(id))
    .limit(shown);
  const steps = await stepsOf(
    tx,
    rows.map((row) => row.id),
  );
  return { rows, steps };
}

export const visitsOfMemberShape = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      archiveId: z.string(),
      visitedOn: z.string(),
      method: z.enum(visitMethods),
      met: z.boolean(),
      visitorName: z.string(),
      note: z.string(),
    }),
  ),
});

/** The visits to a member, the newest first: for the member's record. */
export async function visitsOfMember({ tx }: Office, { memberId }: { memberId: string }) {
  const { id, archiveId, visitedOn, method, met, visitorName, note } = visits;
  const rows = await tx
    .select({ id, archiveId, visitedOn, method, met, visitorName, note })
    .from(visits)
    .where(eq(visits.memberId, memberId))
    .orderBy(desc(visitedOn), desc(id))
    .limit(shown);
  return { rows };
}
