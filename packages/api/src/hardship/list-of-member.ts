import { archives } from "@gongbang/db/schema/hardship";
import { archiveStatuses } from "@gongbang/domain/hardship/archive.status";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { stepShape, stepsOf } from "../office/reads.ts";
import type { Office } from "../office.ts";

export const archivesOfMemberShape = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      status: z.enum(archiveStatuses),
      grade: z.string().nullable(),
      enrolledOn: z.string().nullable(),
      closedOn: z.string().nullable(),
    }),
  ),
  steps: z.array(stepShape),
});

/** The archives that were ever opened for a member, the newest first, with their steps: for the member's record. */
export async function archivesOfMember({ tx }: Office, { memberId }: { memberId: string }) {
  const { id, number, status, grade, enrolledOn, closedOn } = archives;
  const rows = await tx
    .select({ id, number, status, grade, enrolledOn, closedOn })
    .from(archives)
    .where(eq(archives.memberId, memberId))
    .orderBy(desc(id))
    .limit(20);
  const steps = await stepsOf(
    tx,
    rows.map((row) => row.id),
  );
  return { rows, steps };
}
