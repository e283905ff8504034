import { addTask, type NewTask } from "@gongbang/api/aid/add-task";
import type { Actor } from "@gongbang/domain/access/policy";
import { day, dayAt } from "@gongbang/domain/kernel/day";
import type { Scene } from "./scene.ts";

/** A task that `by` writes down for a household, due today and their own unless said. */
export const aTask = (scene: Scene, by: Actor, archive: { id: string }, more: Partial<NewTask> = {}) =>
  scene.seenBy(by, "union", (tx) =>
    addTask(
      {
        ...{
          tx,
          actor: by,
          scope: "union" as const,
          now: scene.now(),
          today: dayAt(scene.now()),
          keys: scene.keys,
        },
        ...{
          calendar: () => Promise.reject(new Error("not asked")),
          about: () => {},
          enqueue: async () => {},
        },
      },
      {
        ...{ archiveId: archive.id, kind: "followUp" as const, words: "送达慰问品", ownerId: by.id },
        ...{ dueOn: day("2026-09-18"), source: null },
        ...more,
      },
    ),
  );
