import type { Tx } from "@gongbang/db/open";
import { found } from "@gongbang/db/rows";
import { archives } from "@gongbang/db/schema/hardship";
import { members } from "@gongbang/db/schema/members";
import type { Day } from "@gongbang/domain/kernel/day";
import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Office } from "../office.ts";

const brief = {
  id: archives.id,
  number: archives.number,
  memberId: archives.memberId,
  name: archives.name,
  status: archives.status,
  /** The decided category; null before the decision. */
  grade: archives.grade,
  mainCause: archives.mainCause,
  people: archives.people,
  enrolledOn: archives.enrolledOn,
  nextVisitOn: archives.nextVisitOn,
  unionId: archives.unionId,
  unionPath: archives.unionPath,
  keeperId: archives.keeperId,
};

/** What another room shows of an archive. Refuses with ACCESS.NOT_FOUND. */
export async function archiveBrief(tx: Tx, id: string) {
  return found(await tx.select(brief).from(archives).where(eq(archives.id, id)), "archive");
}

/** The archive in which a member stood on a day (在档): enrolled by then, and not closed yet. Null where there was none. */
export async function enrolledOn(tx: Tx, memberId: string, day: Day) {
  const [row] = await tx
    .select(brief)
    .from(archives)
    .where(
      and(
        eq(archives.memberId, memberId),
        lte(archives.enrolledOn, day),
        or(isNull(archives.closedOn), gt(archives.closedOn, day)),
      ),
    );
  return row ?? null;
}

/** What waits for this person: their own files before the notice; for a reviewer, notices that have run out and reviewed files. */
export function waitingFor({ actor, today }: Pick<Office, "actor" | "today">): SQL | undefined {
  const own = and(
    eq(archives.keeperId, actor.id),
    inArray(archives.status, ["draft", "returned", "submitted", "verified", "compared"]),
  );
  const ripe = or(
    eq(archives.status, "reviewed"),
    and(eq(archives.status, "onNotice"), lt(archives.noticeUntil, today)),
  );
  const notFiledByMe = sql`${archives.filedBy} <> ${actor.id}`;
  return actor.roles.includes("manager") ? or(own, and(ripe, notFiledByMe)) : own;
}

/**
 * Writes down when to visit a household next, for the room of visits: the one thing that another room writes here.
 * The archive's row stays held until the transaction ends.
 */
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
