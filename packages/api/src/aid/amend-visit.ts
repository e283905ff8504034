import { found, one, unlessChanged } from "@gongbang/db/rows";
import { visits } from "@gongbang/db/schema/aid";
import { visitNotes } from "@gongbang/db/schema/rounds";
import type { AddVisitNote, AmendVisit } from "@gongbang/domain/aid/amend-visit.input";
import { companionOf, decideVisit } from "@gongbang/domain/aid/visit";
import { decideEdit } from "@gongbang/domain/aid/visit-edit";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { and, eq } from "drizzle-orm";
import type { Office } from "../office.ts";

/**
 * Puts an own visit right, on the day it was written down and the two after it. Refuses with AID.VISIT_NOT_YOURS,
 * AID.VISIT_EDIT_CLOSED, EDIT.CONFLICT, as decideVisit and companionOf do, and with ACCESS.NOT_FOUND.
 */
export async function amendVisit(office: Office, input: AmendVisit): Promise<{ version: number }> {
  const { tx, actor, today, now } = office;
  const { commandId: _, visitId, version, ...typed } = input;
  const visit = found(await tx.select().from(visits).where(eq(visits.id, visitId)).for("update"), "visit");
  orRefuse(decideEdit(visit, actor, today));
  const told = { ...typed, secondVisitor: orRefuse(companionOf(typed.secondVisitor, visit.visitorName)) };
  orRefuse(decideVisit({ ...visit, ...told, handsOver: visit.grantHandedOverId !== null }, now));
  const row = unlessChanged(
    await tx
      .update(visits)
      .set({ ...told, people: told.met ? visit.people : [], version: version + 1 })
      .where(and(eq(visits.id, visitId), eq(visits.version, version)))
      .returning({ version: visits.version }),
  );
  const fields = (Object.keys(told) as (keyof typeof told)[]).filter(
    (field) => String(visit[field]) !== String(told[field]),
  );
  const { archiveId, unionPath } = visit;
  office.about({
    ...{ type: "visit", id: visitId, recordId: archiveId, unionPath },
    changes: fields.map((field) => ({ field })),
  });
  return row;
}

/** Adds a 补充说明 to a visit; nothing that was written before changes. Refuses with ACCESS.NOT_FOUND. */
export async function addVisitNote(office: Office, { visitId, text }: AddVisitNote): Promise<{ id: string }> {
  const { tx, actor, now } = office;
  const { archiveId, unionPath } = found(
    await tx.select().from(visits).where(eq(visits.id, visitId)),
    "visit",
  );
  const { id } = one(
    await tx
      .insert(visitNotes)
      .values({ visitId, text, addedBy: actor.id, addedByName: actor.name, createdAt: now })
      .returning({ id: visitNotes.id }),
  );
  const changes = [{ field: "note" }];
  office.about({ type: "visit", id: visitId, recordId: archiveId, unionPath, changes });
  return { id };
}
