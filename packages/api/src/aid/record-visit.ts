import { found, one } from "@gongbang/db/rows";
import { grants, visits } from "@gongbang/db/schema/aid";
import type { RecordVisit } from "@gongbang/domain/aid/record-visit.input";
import { decideVisit, nextVisitAfter } from "@gongbang/domain/aid/visit";
import type { Day } from "@gongbang/domain/kernel/day";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { and, eq } from "drizzle-orm";
import { archiveBrief, planVisit } from "../hardship/reads.ts";
import type { Office } from "../office.ts";
import { setAside } from "./propose-grant.ts";
import { takeStep } from "./take-step.ts";

/**
 * Logs a visit, with what was handed over and what is proposed at it: all of it happens, or nothing. Refuses as
 * decideVisit, decideGrant and the step "handOver" of a grant do, and with ACCESS.NOT_FOUND.
 */
export async function recordVisit(office: Office, visit: RecordVisit) {
  const { tx, actor, now } = office;
  const { archiveId, visitedOn, handOverGrantId, proposal, deviceAt } = visit;
  const archive = await archiveBrief(tx, archiveId);
  const { method, met, minutes, topics, outcomes, note, nextVisitOn } = visit;
  const startedAt = instantOf(visitedOn, visit.startedTime);
  const handsOver = handOverGrantId !== null;
  orRefuse(decideVisit({ visitedOn, startedAt, method, met, nextVisitOn, handsOver }, now));

  await planVisit(tx, { archiveId, nextVisitOn: nextVisitAfter(visit, archive.nextVisitOn) });
  if (handsOver) await handOver(office, { grantId: handOverGrantId, archiveId, visitedOn });
  const proposed = proposal === null ? null : await setAside(office, { archiveId, ...proposal });

  const { memberId, unionId, unionPath } = archive;
  const { id } = one(
    await tx
      .insert(visits)
      .values({
        ...{
          archiveId,
          memberId,
          visitedOn,
          startedAt,
          method,
          met,
          minutes,
          topics,
          outcomes,
          note,
          nextVisitOn,
        },
        grantHandedOverId: handOverGrantId,
        grantProposedId: proposed?.id ?? null,
        visitorName: actor.name,
        deviceAt: deviceAt === null ? null : new Date(deviceAt),
        ...{ unionId, unionPath, keeperId: actor.id },
      })
      .returning({ id: visits.id }),
  );
  office.about({
    type: "visit",
    id,
    recordId: archiveId,
    unionPath,
    changes: [{ field: "visitedOn", becomes: visitedOn }],
  });
  return { id, grantProposedId: proposed?.id ?? null };
}

/** Hands a released grant over to its own household; another household's is not found. */
async function handOver(
  office: Office,
  { grantId, archiveId, visitedOn }: { grantId: string; archiveId: string; visitedOn: Day },
): Promise<void> {
  const rows = await office.tx
    .select()
    .from(grants)
    .where(and(eq(grants.id, grantId), eq(grants.archiveId, archiveId)))
    .for("update");
  const patch = { handedOverBy: office.actor.id, handedOverOn: visitedOn };
  await takeStep(office, found(rows, "grant"), "handOver", { patch });
}

/** The moment in Shanghai; null where the hour was not written down. */
const instantOf = (day: Day, clock: string) => (clock === "" ? null : new Date(`${day}T${clock}:00+08:00`));
