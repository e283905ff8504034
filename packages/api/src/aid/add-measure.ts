import { found, one, unlessChanged } from "@gongbang/db/rows";
import { officers } from "@gongbang/db/schema/office";
import { planMeasures } from "@gongbang/db/schema/plans";
import { tasks } from "@gongbang/db/schema/tasks";
import { decideDue, decideEnd, type MeasureState } from "@gongbang/domain/aid/measure";
import type { AddMeasure, EndMeasure } from "@gongbang/domain/aid/plan.input";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { and, eq, isNull, sql } from "drizzle-orm";
import { archiveToWorkOn } from "../hardship/reads.ts";
import type { Office } from "../office.ts";
import { addTask } from "./add-task.ts";
import { reaching } from "./list-plan.ts";

/** An officer who may own something of a household's plan. Refuses with ACCESS.NOT_FOUND. */
export async function ownerOf({ tx }: Office, unionPath: string, officerId: string) {
  const { id, name } = officers;
  const asked = and(eq(id, officerId), reaching(unionPath));
  return found(await tx.select({ id, name }).from(officers).where(asked), "officer");
}

/**
 * Adds a measure to a household's plan, and a task for its owner. Refuses with PLAN.DUE_IN_PAST, and with ACCESS.NOT_FOUND
 * for a household out of reach and for an officer who doesn't reach it.
 */
export async function addMeasure(office: Office, { archiveId, ownerId, commandId: _, ...said }: AddMeasure) {
  const { tx, today, now, actor } = office;
  const { unionId, unionPath } = await archiveToWorkOn(tx, archiveId);
  const dueOn = orRefuse(decideDue(said.dueOn, today));
  const owner = await ownerOf(office, unionPath, ownerId);
  const made = one(
    await tx
      .insert(planMeasures)
      .values({
        ...{ ...said, dueOn, archiveId, addedBy: actor.id, createdAt: now },
        ...{ unionId, unionPath, keeperId: ownerId },
      })
      .returning({ id: planMeasures.id }),
  );
  const source = { type: "measure", id: made.id };
  await addTask(office, { archiveId, kind: "measure", words: said.words, ownerId, dueOn, source });
  const changes = [
    { field: "measure", becomes: said.kind },
    { field: "owner", becomes: owner.name },
  ];
  office.about({ type: "measure", id: made.id, recordId: archiveId, unionPath, changes });
  return made;
}

/** 完成 and 取消: a measure ends with a word on it, and its task with it. Refuses with PLAN.MEASURE_ENDED and EDIT.CONFLICT. */
export const endMeasure =
  (becomes: Exclude<MeasureState, "open">) =>
  async (office: Office, { measureId, version, result }: EndMeasure) => {
    const { tx, today, actor } = office;
    const asked = eq(planMeasures.id, measureId);
    const was = found(await tx.select().from(planMeasures).where(asked).for("update"), "measure");
    const state = orRefuse(decideEnd(was.state, becomes));
    const saved = unlessChanged(
      await tx
        .update(planMeasures)
        .set({ state, result, endedOn: today, endedBy: actor.id, version: version + 1 })
        .where(and(asked, eq(planMeasures.version, version)))
        .returning({ version: planMeasures.version }),
    );
    const itsTask = and(eq(tasks.kind, "measure"), eq(tasks.sourceId, measureId), isNull(tasks.doneOn));
    await tx
      .update(tasks)
      .set({ doneOn: today, doneBy: actor.id, version: sql`${tasks.version} + 1` })
      .where(itsTask);
    const changes = [{ field: "state", was: was.state, becomes: state }];
    const { archiveId: recordId, unionPath } = was;
    office.about({ type: "measure", id: measureId, recordId, unionPath, changes, reason: result });
    return saved;
  };
