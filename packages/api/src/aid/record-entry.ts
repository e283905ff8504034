import { visits } from "@gongbang/db/schema/aid";
import { householdMembers } from "@gongbang/db/schema/hardship";
import { tasks } from "@gongbang/db/schema/tasks";
import { mergeFields } from "@gongbang/domain/aid/field-merge";
import type { SubmitEntry } from "@gongbang/domain/aid/submit-entry.input";
import { decideVisit, nextVisitAfter } from "@gongbang/domain/aid/visit";
import type { VisitEntry } from "@gongbang/domain/aid/visit-entry.input";
import { type Day, parseDay } from "@gongbang/domain/kernel/day";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { archiveToWorkOn, heldPlan, planVisit } from "../hardship/reads.ts";
import type { Office } from "../office.ts";
import { addTask } from "./add-task.ts";
import type { Submitted } from "./submit-entry.ts";
import { instantOf, writeVisit } from "./write-visit.ts";

type Asked = Pick<SubmitEntry, "entryId" | "choices">;

/**
 * Writes down a visit that a telephone saved: once for its entry, under whatever command it comes. Where somebody else
 * has planned the household's next visit in the meantime and the telephone says otherwise, nothing is written and the
 * person is asked. Refuses as decideVisit and companionOf do, and with ACCESS.NOT_FOUND.
 */
export async function recordEntry(office: Office, entry: VisitEntry, asked: Asked): Promise<Submitted> {
  const { tx, now, actor } = office;
  const { archiveId, visitedOn } = entry;
  const archive = await archiveToWorkOn(tx, archiveId);
  const { unionPath } = archive;
  // The household's row is held from here: whoever sends the same entry at the same time stands behind.
  const planned = await heldPlan(tx, archiveId);
  const known = await visitOfEntry(office, asked.entryId);
  if (known) {
    office.about({ type: "visit", id: known, recordId: archiveId, unionPath });
    return { state: "recorded", visitId: known, conflicts: [] };
  }
  const startedAt = instantOf(visitedOn, entry.startedTime);
  orRefuse(decideVisit({ ...entry, startedAt, handsOver: false }, now));
  const { merged, conflicts } = mergeFields(
    {
      base: { nextVisitOn: entry.plannedBefore },
      mine: { nextVisitOn: nextVisitAfter(entry, entry.plannedBefore) },
      server: { nextVisitOn: planned },
    },
    asked.choices,
  );
  if (conflicts.length > 0) {
    office.about({ type: "entry", id: asked.entryId, recordId: archiveId, unionPath });
    return { state: "conflict", visitId: null, conflicts };
  }
  const { method, met, notMetReason, minutes, topics, outcomes, note, nextVisitOn } = entry;
  const { id } = await writeVisit(office, archive, {
    ...{ visitedOn, startedAt, method, met, notMetReason, minutes, topics, outcomes, note, nextVisitOn },
    secondVisitor: entry.secondVisitor,
    people: await ofHousehold(office, entry),
    deviceAt: new Date(entry.deviceAt),
    entryId: asked.entryId,
  });
  await planVisit(tx, { archiveId, nextVisitOn: dayOf(merged.nextVisitOn) });
  await tickTasks(office, entry, id);
  for (const { words, dueOn } of entry.tasksNew)
    await addTask(office, { archiveId, kind: "followUp", words, ownerId: actor.id, dueOn, source: null });
  return { state: "recorded", visitId: id, conflicts: [] };
}

const dayOf = (text: string | null): Day | null => (text === null ? null : parseDay(text));

async function visitOfEntry({ tx }: Office, entryId: string): Promise<string | null> {
  const [row] = await tx.select({ id: visits.id }).from(visits).where(eq(visits.entryId, entryId));
  return row?.id ?? null;
}

/** Of the people who were ticked, those who belong to the household: somebody may have left since. */
async function ofHousehold({ tx }: Office, { archiveId, people, met }: VisitEntry): Promise<string[]> {
  if (!met || people.length === 0) return [];
  const { id } = householdMembers;
  const theirs = and(eq(householdMembers.archiveId, archiveId), inArray(id, people));
  return (await tx.select({ id }).from(householdMembers).where(theirs)).map((row) => row.id);
}

/** A task that somebody else has done in the meantime stays theirs. */
async function tickTasks({ tx, actor }: Office, entry: VisitEntry, visitId: string): Promise<void> {
  const { archiveId, tasksDone, visitedOn } = entry;
  if (tasksDone.length === 0) return;
  await tx
    .update(tasks)
    .set({ doneOn: visitedOn, doneBy: actor.id, visitId, version: sql`${tasks.version} + 1` })
    .where(and(inArray(tasks.id, tasksDone), eq(tasks.archiveId, archiveId), isNull(tasks.doneOn)));
}
