import type { Tx } from "@gongbang/db/open";
import { found } from "@gongbang/db/rows";
import { archives } from "@gongbang/db/schema/hardship";
import type { Day } from "@gongbang/domain/kernel/day";
import { and, eq, gt, inArray, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
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
