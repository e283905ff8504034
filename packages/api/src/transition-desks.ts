import { tasks } from "@gongbang/db/schema/tasks";
import { addDays } from "@gongbang/domain/kernel/day";
import { and, eq, isNull } from "drizzle-orm";
import { addTask } from "./aid/add-task.ts";
import { findArchive, giveArchive, holdArchive, takeOverArchive } from "./hardship/hand-archive.ts";
import type { TransitionDesk } from "./transition-desk.ts";

/** Days in which an accepted referral is looked at: a rule of this office. */
const daysToLook = 7;

/** Archives on their way to another hand. */
export const archiveTransitions: TransitionDesk = {
  hold: holdArchive,
  give: giveArchive,
  find: findArchive,
  takeOver: takeOverArchive,
  welcome: (office, { recordId, transitionId, words }) =>
    addTask(office, {
      ...{ archiveId: recordId, kind: "referral", words, ownerId: office.actor.id },
      dueOn: addDays(office.today, daysToLook),
      source: { type: "transition", id: transitionId },
    }),
  farewell: ({ tx, actor, today }, transitionId) =>
    tx
      .update(tasks)
      .set({ doneOn: today, doneBy: actor.id })
      .where(and(eq(tasks.sourceType, "transition"), eq(tasks.sourceId, transitionId), isNull(tasks.doneOn))),
};
