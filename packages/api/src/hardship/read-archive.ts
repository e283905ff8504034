import { one } from "@gongbang/db/rows";
import { members, unions } from "@gongbang/db/schema/members";
import { type Action, scopeFor } from "@gongbang/domain/access/policy";
import { archiveMachine, householdOpenIn, otherKind } from "@gongbang/domain/hardship/archive.status";
import { unauthorised } from "@gongbang/domain/hardship/consent";
import { governmentOf } from "@gongbang/domain/hardship/government-lines";
import { ageOn } from "@gongbang/domain/hardship/household";
import { keptUntil } from "@gongbang/domain/hardship/restricted";
import { nextSteps } from "@gongbang/domain/kernel/machine";
import { fen } from "@gongbang/domain/kernel/money";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { deadlinesOf, namesOf, trailOf } from "../office/reads.ts";
import type { Office } from "../office.ts";
import { hearableIn } from "./close-archive.ts";
import type { archiveOutput } from "./describe-archive.ts";
import { type HouseholdRow, loadArchive } from "./load-archive.ts";
import { openFile } from "./open-restricted.ts";
import { documentsOf } from "./read-document.ts";
import { isOwnFile } from "./reads.ts";

/** `reason`: why somebody opens a file that was closed (restricted.ts). */
export const readArchiveInput = z.strictObject({
  id: z.uuid(),
  reason: z.string().trim().max(200).optional(),
});

/** Everything that the page of an archive shows: the facts, the steps with all that each lacks, clocks and trail. */
export async function readArchive(
  office: Office,
  { id, reason = "" }: z.output<typeof readArchiveInput>,
): Promise<z.input<typeof archiveOutput>> {
  const loaded = await loadArchive(office, id);
  const { row, household, consents, objections, evidence, needs, means, facts, fieldsLeft } = loaded;
  const { tx, actor } = office;
  openFile(office, row, reason);
  const may = (action: Action) => scopeFor(actor, action) !== null;
  // Whoever the file is lent to decides nothing on it.
  const mayDecide = (action: Action) => isOwnFile(office, row) && may(action);
  const isAsked = row.closedOn === null && row.kind === "daily";
  const missing = isAsked ? unauthorised(household, consents, office.today) : [];
  // What was decided is shown as it was decided, unless the household has been written down anew since.
  const asDecided = row.decidedOn !== null && (row.householdOn ?? "") <= row.decidedOn;
  // 转并 has no button of its own: it is a part of merging two records of the worker.
  const steps = nextSteps(archiveMachine, facts)
    .filter(({ event, lacks }) => event !== "merge" && !lacks.some(({ code }) => otherKind.includes(code)))
    .map(({ event, to, action, lacks }) => ({ event, to, mayTake: mayDecide(action), lacks }));
  return {
    ...row,
    ...(await wordsOf(office, row)),
    householdOpen: isOwnFile(office, row) && householdOpenIn.some((open) => open === row.status),
    means: asDecided ? (row.computation ?? means) : means,
    household: household.map((member) => personOf(office, member)),
    consents,
    unauthorised: missing.map(({ name }) => name),
    objections: objections.map((objection) => ({ ...objection, named: objection.objector !== null })),
    steps,
    mayObject: mayDecide("hardship.archive.work") && (row.status === "onNotice" || row.status === "reviewed"),
    maySettle: mayDecide("hardship.archive.review") && !facts.filers.includes(actor.id),
    mayReveal: may("hardship.archive.reveal"),
    mayWrite: may("hardship.archive.work"),
    mayWithdrawConsent: mayDecide("hardship.archive.work"),
    mayHear: mayDecide("hardship.archive.review") && hearableIn.includes(row.status),
    ...{ evidence, needs, fieldsLeft },
    homeVisits: loaded.homeVisits.map(({ decision, ...visit }) => ({
      ...visit,
      visitors: [...visit.visitors],
      lack: decision.ok ? null : decision.refusal,
    })),
    documents: await documentsOf(office, id),
    government: governmentFound(loaded),
    keptUntil: keptUntil(row),
    hasOtherContact: row.otherContact !== null,
    deadlines: await deadlinesOf(office, id),
    trail: await trailOf(tx, id),
  };
}

/** The government's lines beside the union's own; null before the household is known. */
function governmentFound({ row, means, lines }: Awaited<ReturnType<typeof loadArchive>>) {
  if (means === null || lines === null) return null;
  const { homes, floorArea, vehicles, cashYuan } = row.details;
  const property = {
    ...{ homes: homes ?? null, floorArea: floorArea ?? null, vehicles: vehicles ?? null },
    cashFen: cashYuan === undefined ? null : fen(cashYuan * 100),
  };
  return governmentOf({ incomeFen: means.incomeFen, people: means.people, property }, lines);
}

type Keyed = { id: string; unionId: string; memberId: string; keeperId: string; overrideBy: string | null };

async function wordsOf({ tx }: Office, { id, unionId, memberId, keeperId, overrideBy }: Keyed) {
  const union = one(await tx.select({ name: unions.name }).from(unions).where(eq(unions.id, unionId)));
  const [member] = await tx
    .select({ maskedId: members.idMask })
    .from(members)
    .where(eq(members.id, memberId));
  const left = await tx.execute<{ name: string | null }>(sql`select app.worker_left_for(${id}) as name`);
  const names = await namesOf(tx, [keeperId, overrideBy]);
  return {
    workerLeftFor: one(left).name,
    unionName: union.name,
    maskedId: member?.maskedId ?? null,
    keeperName: names.get(keeperId) ?? null,
    overrideByName: overrideBy === null ? null : (names.get(overrideBy) ?? null),
  };
}

const personOf = ({ today }: Office, member: HouseholdRow) => ({
  ...member,
  age: member.birthOn === null ? null : ageOn(member.birthOn, today),
  hasCitizenId: member.citizenId !== null,
  hasDiagnosis: member.diagnosis !== null,
});
