import { found } from "@gongbang/db/rows";
import { visits } from "@gongbang/db/schema/aid";
import { householdMembers } from "@gongbang/db/schema/hardship";
import { visitFiles, visitNotes } from "@gongbang/db/schema/rounds";
import { tasks } from "@gongbang/db/schema/tasks";
import { decideEdit, editUntil } from "@gongbang/domain/aid/visit-edit";
import { picturePurposes } from "@gongbang/domain/aid/visit-entry.input";
import { asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { trailShape, trailWithin } from "../office/reads.ts";
import type { Office } from "../office.ts";
import { pageOf, visitShape } from "./list-visits.ts";

export const visitRecordShape = visitShape.extend({
  version: z.number(),
  /** Until when its author may put it right, and whether the asking officer may do so now. */
  editUntil: z.string(),
  mayAmend: z.boolean(),
  /** Whether the asking officer wrote it. */
  mine: z.boolean(),
  people: z.array(z.object({ id: z.string(), name: z.string(), relation: z.string() })),
  notes: z.array(
    z.object({ id: z.string(), text: z.string(), addedByName: z.string(), createdAt: z.string() }),
  ),
  files: z.array(
    z.object({ id: z.string(), purpose: z.enum(picturePurposes), bytes: z.number(), createdAt: z.string() }),
  ),
  tasksDone: z.array(z.object({ id: z.string(), words: z.string() })),
  trail: trailShape,
});

/** One visit with what was added to it, its pictures, whom it was with and what it settled. Refuses with ACCESS.NOT_FOUND. */
export async function visitRecord(office: Office, { visitId }: { visitId: string }) {
  const { tx, actor, today } = office;
  const { rows } = await pageOf(office, eq(visits.id, visitId), 1);
  const visit = found(rows, "visit");
  const written = { keeperId: visit.keeperId, createdAt: new Date(visit.createdAt) };
  const { id, text, addedByName, createdAt } = visitNotes;
  const notes = await tx
    .select({ id, text, addedByName, createdAt })
    .from(visitNotes)
    .where(eq(visitNotes.visitId, visitId))
    .orderBy(asc(id));
  return {
    ...visit,
    editUntil: editUntil(written),
    mayAmend: decideEdit(written, actor, today).ok,
    mine: visit.keeperId === actor.id,
    people: await peopleAt(office, visit.people),
    notes: notes.map((note) => ({ ...note, createdAt: note.createdAt.toISOString() })),
    files: await picturesOf(office, visitId),
    tasksDone: await tx
      .select({ id: tasks.id, words: tasks.words })
      .from(tasks)
      .where(eq(tasks.visitId, visitId))
      .orderBy(asc(tasks.id)),
    trail: await trailWithin(tx, visit.archiveId, visitId),
  };
}

async function peopleAt({ tx }: Office, ids: string[]) {
  if (ids.length === 0) return [];
  const { id, name, relation, position } = householdMembers;
  return tx
    .select({ id, name, relation })
    .from(householdMembers)
    .where(inArray(id, ids))
    .orderBy(asc(position));
}

async function picturesOf({ tx }: Office, visitId: string) {
  const { id, purpose, bytes, createdAt } = visitFiles;
  const files = await tx
    .select({ id, purpose, bytes, createdAt })
    .from(visitFiles)
    .where(eq(visitFiles.visitId, visitId))
    .orderBy(asc(id));
  return files.map((file) => ({ ...file, createdAt: file.createdAt.toISOString() }));
}
