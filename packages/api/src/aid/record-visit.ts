import { found } from "@gongbang/db/rows";
import { campaignObjects } from "@gongbang/db/schema/campaigns";
import { decideAtVisit } from "@gongbang/domain/aid/hand-over";
import type { RecordVisit } from "@gongbang/domain/aid/record-visit.input";
import { decideVisit, nextVisitAfter } from "@gongbang/domain/aid/visit";
import type { Day } from "@gongbang/domain/kernel/day";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { eq } from "drizzle-orm";
import { archiveToWorkOn, planVisit } from "../hardship/reads.ts";
import type { Office } from "../office.ts";
import { holdFiles } from "./file-standing.ts";
import { setAside } from "./propose-grant.ts";
import { holdGrant, takeStep } from "./take-step.ts";
import { instantOf, writeVisit } from "./write-visit.ts";

/**
 * Logs a visit, with what was handed over and what is proposed at it: all of it happens, or nothing. Refuses as
 * decideVisit, companionOf, decideAtVisit, decideGrant and the step "handOver" of a grant do, and with ACCESS.NOT_FOUND.
 */
export async function recordVisit(office: Office, visit: RecordVisit) {
  const { tx, now } = office;
  const { archiveId, visitedOn, handOverGrantId, proposal, deviceAt } = visit;
  // The file before the fund, as every other step of money holds them: the visit changes its file at the end.
  await holdFiles(office, [archiveId]);
  const archive = await archiveToWorkOn(tx, archiveId);
  const { method, met, notMetReason, minutes, topics, outcomes, note, nextVisitOn } = visit;
  const startedAt = instantOf(visitedOn, visit.startedTime);
  const handsOver = handOverGrantId !== null;
  orRefuse(decideVisit({ visitedOn, startedAt, method, met, notMetReason, nextVisitOn, handsOver }, now));

  if (handsOver) await handOver(office, { grantId: handOverGrantId, archiveId, visitedOn });
  const proposed = proposal === null ? null : await setAside(office, { archiveId, ...proposal });
  const plan = { archiveId, nextVisitOn: nextVisitAfter(visit, archive.nextVisitOn) };
  const told = {
    ...{ visitedOn, startedAt, method, met, notMetReason, minutes, topics, outcomes, note, nextVisitOn },
    secondVisitor: visit.secondVisitor,
    grantHandedOverId: handOverGrantId,
    grantProposedId: proposed?.id ?? null,
    deviceAt: deviceAt === null ? null : new Date(deviceAt),
  };
  const [{ id }] = await Promise.all([writeVisit(office, archive, told), planVisit(tx, plan)]);
  return { id, grantProposedId: proposed?.id ?? null };
}

/**
 * Hands a released grant over to its own household, if that had its file on the day of the visit; another household's is
 * not found. Refuses with AID.ON_A_LIST and AID.BEFORE_RELEASE, and as the step does.
 */
async function handOver(
  office: Office,
  { grantId, archiveId, visitedOn }: { grantId: string; archiveId: string; visitedOn: Day },
): Promise<void> {
  const held = await holdGrant(office, grantId);
  const grant = found(held.archiveId === archiveId ? [held] : [], "grant");
  const listed = await office.tx
    .select({ id: campaignObjects.id })
    .from(campaignObjects)
    .where(eq(campaignObjects.grantId, grantId));
  orRefuse(decideAtVisit({ onAList: listed.length > 0, releasedOn: grant.paidOn }, visitedOn));
  const patch = { handedOverBy: office.actor.id, handedOverOn: visitedOn };
  await takeStep(office, grant, "handOver", { patch, on: visitedOn });
}
