import { visits } from "@gongbang/db/schema/aid";
import type { consents } from "@gongbang/db/schema/hardship";
import { statusChanges } from "@gongbang/db/schema/status";
import { decideHomeVisit } from "@gongbang/domain/hardship/home-visit";
import { type Day, day, dayAt, later } from "@gongbang/domain/kernel/day";
import { and, desc, eq, inArray, max, sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import type { ArchiveRow } from "./load-archive.ts";

type Agreed = Pick<typeof consents.$inferSelect, "kind" | "givenOn">[];

/** The day of the application: nothing of a household is written down before it has agreed. */
function appliedOn({ createdAt }: ArchiveRow, agreed: Agreed): Day {
  const [first] = agreed.flatMap(({ kind, givenOn }) => (kind === "sensitive" ? [givenOn] : [])).toSorted();
  return first ?? dayAt(createdAt);
}

/** The day on which it was last returned, or began as an application for the file: what was seen before was another matter. */
async function returnedOn({ tx }: Pick<Office, "tx">, archiveId: string): Promise<Day> {
  const { recordId, event, happenedOn } = statusChanges;
  const [last] = await tx
    .select({ on: max(happenedOn) })
    .from(statusChanges)
    .where(and(eq(recordId, archiveId), inArray(event, ["return", "convert"])));
  return last?.on ?? day("1900-01-01");
}

/** The last visits, those at home first, to a household whose application waits for 入户核实, each with what it lacks to be the one. */
export async function homeVisitsOf({ tx }: Pick<Office, "tx">, row: ArchiveRow, agreed: Agreed) {
  if (row.status !== "submitted") return [];
  const from = later(appliedOn(row, agreed), await returnedOn({ tx }, row.id));
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
    return { ...visit, visitors, decision: decideHomeVisit({ ...visit, visitors }, from) };
  });
}
export type HomeVisit = Awaited<ReturnType<typeof homeVisitsOf>>[number];
