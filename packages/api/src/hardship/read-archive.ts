import { one } from "@gongbang/db/rows";
import { members, unions } from "@gongbang/db/schema/members";
import { type Action, scopeFor } from "@gongbang/domain/access/policy";
import { archiveMachine, householdOpenIn } from "@gongbang/domain/hardship/archive.status";
import { ageOn } from "@gongbang/domain/hardship/household";
import { nextSteps } from "@gongbang/domain/kernel/machine";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { deadlinesOf, namesOf, timelineOf, trailOf } from "../office/reads.ts";
import type { Office } from "../office.ts";
import type { archiveOutput } from "./describe-archive.ts";
import { type HouseholdRow, loadArchive } from "./load-archive.ts";

/** Everything that the page of an archive shows: the facts, the steps with all that each lacks, clocks and trail. */
export async function readArchive(
  office: Office,
  { id }: { id: string },
): Promise<z.input<typeof archiveOutput>> {
  const { row, household, consents, objections, means, facts } = await loadArchive(office, id);
  const { tx, actor } = office;
  // Whoever looks at a file that somebody else keeps stands in its trail (domain.md A.4).
  if (row.keeperId !== actor.id) office.about({ type: "archive", id, unionPath: row.unionPath });
  const may = (action: Action) => scopeFor(actor, action) !== null;
  // What was decided is shown as it was decided, unless the household has been written down anew since.
  const asDecided = row.decidedOn !== null && (row.householdOn ?? "") <= row.decidedOn;
  // 转并 has no button of its own: it is a part of merging two records of the worker.
  const steps = nextSteps(archiveMachine, facts)
    .filter(({ event }) => event !== "merge")
    .map(({ event, to, action, lacks }) => ({ event, to, mayTake: may(action), lacks }));
  return {
    ...row,
    ...(await wordsOf(office, row)),
    householdOpen: householdOpenIn.some((open) => open === row.status),
    means: asDecided ? (row.computation ?? means) : means,
    household: household.map((member) => personOf(office, member)),
    consents,
    objections: objections.map((objection) => ({ ...objection, named: objection.objector !== null })),
    steps,
    mayObject: may("hardship.archive.work") && (row.status === "onNotice" || row.status === "reviewed"),
    maySettle: may("hardship.archive.review") && !facts.filers.includes(actor.id),
    mayReveal: may("hardship.archive.reveal"),
    mayWrite: may("hardship.archive.work"),
    deadlines: await deadlinesOf(office, id),
    timeline: await timelineOf(tx, id),
    trail: await trailOf(tx, id),
  };
}

type Keyed = { unionId: string; memberId: string; keeperId: string };

async function wordsOf({ tx }: Office, { unionId, memberId, keeperId }: Keyed) {
  const union = one(await tx.select({ name: unions.name }).from(unions).where(eq(unions.id, unionId)));
  const [member] = await tx
    .select({ maskedId: members.idMask })
    .from(members)
    .where(eq(members.id, memberId));
  const names = await namesOf(tx, [keeperId]);
  return {
    unionName: union.name,
    maskedId: member?.maskedId ?? null,
    keeperName: names.get(keeperId) ?? null,
  };
}

const personOf = ({ today }: Office, member: HouseholdRow) => ({
  ...member,
  age: member.birthOn === null ? null : ageOn(member.birthOn, today),
  hasCitizenId: member.citizenId !== null,
  hasDiagnosis: member.diagnosis !== null,
});
