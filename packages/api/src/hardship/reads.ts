import type { Tx } from "@gongbang/db/open";
import { found } from "@gongbang/db/rows";
import { archives } from "@gongbang/db/schema/hardship";
import { members } from "@gongbang/db/schema/members";
import { paidOut } from "@gongbang/domain/aid/grant.status";
import { type AgeingBand, daysOf } from "@gongbang/domain/hardship/ageing";
import { beforeNotice } from "@gongbang/domain/hardship/archive.status";
import { type VisitBand, visitedStatuses } from "@gongbang/domain/hardship/visited";
import { addDays, type Day } from "@gongbang/domain/kernel/day";
import {
  and,
  asc,
  between,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Office } from "../office.ts";
import { reaches } from "../reach.ts";

export { exitIn } from "./find-ending.ts";
export { awaitsHomeVisit } from "./list-home-visits.ts";
/** The lines in force on a day: what caps are computed with. */
export { parametersInForce } from "./list-parameters.ts";
export { howOpened, mustBeOpenFile, openFile } from "./open-restricted.ts";
export { householdFacts } from "./read-facts.ts";

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
  decidedOn: archives.decidedOn,
  closedOn: archives.closedOn,
  nextReviewOn: archives.nextReviewOn,
  nextVisitOn: archives.nextVisitOn,
  unionId: archives.unionId,
  unionPath: archives.unionPath,
  keeperId: archives.keeperId,
};

/** What another room shows of an archive. Refuses with ACCESS.NOT_FOUND. */
export async function archiveBrief(tx: Tx, id: string) {
  return found(await tx.select(brief).from(archives).where(eq(archives.id, id)), "archive");
}

/** The same for whoever writes beside it. A file that is lent to be read alone is not there to be worked on. Refuses with ACCESS.NOT_FOUND. */
export async function archiveToWorkOn(tx: Tx, id: string) {
  // Held as it stands: the database asks of a lock what it asks of a change.
  return found(await tx.select(brief).from(archives).where(eq(archives.id, id)).for("key share"), "archive");
}

/** Whether a file is of the officer's own unions. One that another union has lent them is not (sql/43-transitions.sql). */
export const isOwnFile = (
  { actor, scope }: Pick<Office, "actor" | "scope">,
  { unionPath }: { unionPath: string },
): boolean => reaches({ actor, scope }, unionPath);

/** The same for what stays with the file's own unions: money is never given by who has the file for a service. */
export async function archiveInReach(office: Pick<Office, "tx" | "actor" | "scope">, id: string) {
  const archive = await archiveBrief(office.tx, id);
  return found(isOwnFile(office, archive) ? [archive] : [], "archive");
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
  const own = and(eq(archives.keeperId, actor.id), inArray(archives.status, [...beforeNotice]));
  const ripe = or(
    eq(archives.status, "reviewed"),
    and(eq(archives.status, "onNotice"), lt(archives.noticeUntil, today)),
  );
  const notFiledByMe = sql`${archives.filedBy} <> ${actor.id} and ${archives.submittedBy} is distinct from ${actor.id}`;
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

/** When a household is to be visited next, its archive's row held until the transaction ends. Refuses with ACCESS.NOT_FOUND. */
export async function heldPlan(tx: Tx, archiveId: string): Promise<Day | null> {
  const { nextVisitOn } = archives;
  const rows = await tx
    .select({ nextVisitOn })
    .from(archives)
    .where(eq(archives.id, archiveId))
    // Not "for update": whoever works on the same file holds it for its key, and two of them would wait for each other.
    .for("no key update");
  return found(rows, "archive").nextVisitOn;
}

/** 走访对象: in the file, or relieved once. */
export const isVisited: SQL = inArray(archives.status, [...visitedStatuses]);

/** The households whose next visit is planned until a day, the longest due first; with how many there are. */
export async function archivesToVisit(tx: Tx, { until, limit }: { until: Day; limit: number }) {
  const due = and(isVisited, isNotNull(archives.nextVisitOn), lte(archives.nextVisitOn, until));
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

/** Those of these archives that the transaction's scope shows, in the order of their numbers. */
export const archivesInReach = (tx: Tx, ids: readonly string[]) =>
  tx
    .select({
      ...{ id: archives.id, number: archives.number, name: archives.name, unionPath: archives.unionPath },
      ...{ status: archives.status, enrolledOn: archives.enrolledOn, closedOn: archives.closedOn },
    })
    .from(archives)
    .where(inArray(archives.id, [...ids]))
    .orderBy(asc(archives.number));

/** Nothing ever left a fund for the worker: under this file, or under an earlier one in whichever union. */
export const neverHelped = (archiveId: SQL): SQL => sql`${archiveId} not in (select app.helped_archives())`;

/** Money that has left a fund, in SQL: as it stands, so that an index by it serves. */
export const gone: SQL = sql.raw(`('${paidOut.join("', '")}')`);

/** Something left a fund for the household under this file, in a period; both days are counted. */
export const wasHelped = (archiveId: SQL, { from, until }: { from?: Day; until?: Day }): SQL =>
  sql`exists (select from grants g where g.archive_id = ${archiveId} and g.status in ${gone}
        and g.paid_on between ${from ?? "-infinity"}::date and ${until ?? "infinity"}::date)`;

/** Households to be visited whose day has passed, or is today or one of the seven after it. */
export const hasVisit = (band: VisitBand, today: Day): SQL | undefined =>
  and(
    isVisited,
    band === "overdue"
      ? lt(archives.nextVisitOn, today)
      : between(archives.nextVisitOn, today, addDays(today, 7)),
  );

/** The days since an archive's last step, on a day. */
export const daysWaited = (archiveId: SQL, today: Day): SQL =>
  sql`(${today}::date - (select max(s.happened_on) from status_changes s where s.record_id = ${archiveId}))`;

/** An application that is under way and has stood so long where it stands. */
export function hasWaited(band: AgeingBand, today: Day): SQL | undefined {
  const { from, until } = daysOf(band);
  const waited = daysWaited(sql`${archives.id}`, today);
  return and(
    inArray(archives.status, [...underWay]),
    sql`${waited} >= ${from}`,
    until === null ? undefined : sql`${waited} <= ${until}`,
  );
}

/** Applications between handing in and decision. */
export const underWay = ["submitted", "verified", "compared", "onNotice", "reviewed"] as const;
