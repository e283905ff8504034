import type { Tx } from "@gongbang/db/open";
import { found } from "@gongbang/db/rows";
import { archives } from "@gongbang/db/schema/hardship";
import type { Day } from "@gongbang/domain/kernel/day";
import { and, eq, gt, isNull, lte, or } from "drizzle-orm";

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
