import { one } from "@gongbang/db/rows";
import { visits } from "@gongbang/db/schema/aid";
import { archives } from "@gongbang/db/schema/hardship";
import { decideHomeVisit } from "@gongbang/domain/hardship/home-visit";
import type { Day } from "@gongbang/domain/kernel/day";
import { desc, eq, type SQL, sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import type { ArchiveRow, HouseholdRow } from "./load-archive.ts";

/**
 * The day of an application, before which no visit verifies it: nothing of a household is written down before it has agreed,
 * and what was seen before it was given back, or began as an application for the file, was another matter.
 */
const appliedOn: SQL<Day> = sql<Day>`greatest(
  (select min(c.given_on) from consents c where c.archive_id = archives.id and c.kind = 'sensitive'),
  (select max(s.happened_on) from status_changes s where s.record_id = archives.id and s.event in ('return', 'convert')))`;

/** Handed in, and nobody has kept the visit yet by which it is verified (domain/hardship/home-visit.ts). */
export const awaitsHomeVisit: SQL = sql`(archives.status = 'submitted' and archives.kind = 'daily' and not exists (
  select from visits v where v.archive_id = archives.id and v.method = 'home' and v.met and v.second_visitor is not null
    and v.visited_on >= ${appliedOn}
    and not exists (select from household_members h
      where h.archive_id = v.archive_id and h.name = v.second_visitor and h.left_on is null)
    and exists (select from visit_files f where f.visit_id = v.id and f.purpose = 'photo')))`;

/**
 * The last visits, those at home first, to a household whose application waits for 入户核实, each with what it lacks to be
 * the one.
 */
export async function homeVisitsOf({ tx }: Pick<Office, "tx">, row: ArchiveRow, people: HouseholdRow[]) {
  if (row.status !== "submitted") return [];
  const since = one(await tx.select({ appliedOn }).from(archives).where(eq(archives.id, row.id)));
  const file = { ...since, household: people.map(({ name }) => name) };
  const { id, visitedOn, method, met, visitorName, secondVisitor } = visits;
  const pictures = sql<number>`(select count(*)::int from visit_files f where f.visit_id = visits.id and f.purpose = 'photo')`;
  const rows = await tx
    .select({ id, visitedOn, method, met, visitorName, secondVisitor, pictures })
    .from(visits)
    .where(eq(visits.archiveId, row.id))
    .orderBy(sql`${method} = 'home' desc`, desc(visitedOn), desc(id))
    .limit(20);
  return rows.map(({ visitorName, secondVisitor, ...visit }) => {
    const visitors = [visitorName, ...(secondVisitor === null ? [] : [secondVisitor])];
    return { ...visit, visitors, decision: decideHomeVisit({ ...visit, visitors }, file) };
  });
}
export type HomeVisit = Awaited<ReturnType<typeof homeVisitsOf>>[number];
