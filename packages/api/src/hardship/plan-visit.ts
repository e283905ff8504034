import type { Tx } from "@gongbang/db/open";
import { archives } from "@gongbang/db/schema/hardship";
import { members } from "@gongbang/db/schema/members";
import type { Day } from "@gongbang/domain/kernel/day";
import { and, asc, eq, isNotNull, lte, sql } from "drizzle-orm";

/** Writes down when to visit a household next. The archive's row stays held until the transaction ends. */
export async function planVisit(
  tx: Tx,
  { archiveId, nextVisitOn }: { archiveId: string; nextVisitOn: Day | null },
): Promise<void> {
  // A plan is no edit of the file: whoever has the archive open may still save what they see.
  await tx.update(archives).set({ nextVisitOn }).where(eq(archives.id, archiveId));
}

/** The households in the file whose next visit is planned until a day, the longest due first; with how many there are. */
export async function archivesToVisit(tx: Tx, { until, limit }: { until: Day; limit: number }) {
  const due = and(
    eq(archives.status, "enrolled"),
    isNotNull(archives.nextVisitOn),
    lte(archives.nextVisitOn, until),
  );
  const rows = await tx
    .select({
      id: archives.id,
      number: archives.number,
      name: archives.name,
      grade: archives.grade,
      nextVisitOn: archives.nextVisitOn,
      addressMask: members.addressMask,
      unionId: archives.unionId,
      keeperId: archives.keeperId,
      count: sql<number>`count(*) over ()`.mapWith(Number),
    })
    .from(archives)
    .innerJoin(members, eq(members.id, archives.memberId))
    .where(due)
    .orderBy(asc(archives.nextVisitOn), asc(archives.id))
    .limit(limit);
  return { rows, count: rows[0]?.count ?? 0 };
}
