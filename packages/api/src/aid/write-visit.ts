import { one } from "@gongbang/db/rows";
import { visits } from "@gongbang/db/schema/aid";
import { companionOf } from "@gongbang/domain/aid/visit";
import type { Day } from "@gongbang/domain/kernel/day";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import type { Office } from "../office.ts";

type Row = typeof visits.$inferInsert;
type Household = { id: string; memberId: string; unionId: string; unionPath: string };

/** What was told about a visit; its household, its visitor and their union come from the office. */
export type ToldVisit = Omit<
  Row,
  "id" | "archiveId" | "memberId" | "visitorName" | "secondVisitor" | "keeperId" | keyof Household
> & { secondVisitor: string };

/**
 * Writes a visit down for the acting officer, and says so to the trail. Whoever calls has asked the other rules. Refuses
 * with AID.SAME_VISITOR.
 */
export async function writeVisit(
  office: Office,
  archive: Household,
  told: ToldVisit,
): Promise<{ id: string }> {
  const { tx, actor, now } = office;
  const { id: archiveId, memberId, unionId, unionPath } = archive;
  const { id } = one(
    await tx
      .insert(visits)
      .values({
        ...told,
        secondVisitor: orRefuse(companionOf(told.secondVisitor, actor.name)),
        ...{ archiveId, memberId, unionId, unionPath },
        ...{ visitorName: actor.name, keeperId: actor.id, createdAt: now },
      })
      .returning({ id: visits.id }),
  );
  const changes = [{ field: "visitedOn", becomes: told.visitedOn }];
  office.about({ type: "visit", id, recordId: archiveId, unionPath, changes });
  return { id };
}

/** The moment in Shanghai; null where the hour was not written down. */
export const instantOf = (day: Day, clock: string) =>
  clock === "" ? null : new Date(`${day}T${clock}:00+08:00`);
