import { tasks } from "@gongbang/db/schema/tasks";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { anEnrolled, visiting } from "../support/aid.ts";
import type { Matrix } from "../support/matrix.ts";
import { aPhoto } from "../support/phone.ts";
import { command, type Scene } from "../support/scene.ts";

const nobody = {
  caseworker: "no",
  mediator: "no",
  manager: "no",
  finance: "no",
  auditor: "no",
  unionAdmin: "no",
  systemAdmin: "no",
} as const;
const recorders = { ...nobody, caseworker: "union" } as const;
const planners = { ...nobody, caseworker: "union", manager: "union" } as const;
const readers = { ...planners, auditor: "federation" } as const;
/** Finance sees tasks as well: a payment that came back is one. */
const taskReaders = { ...readers, finance: "federation" } as const;
/** Only its author puts a visit right. */
const authors = { ...nobody, caseworker: "own" } as const;

async function aTaskId(scene: Scene, keeper: Actor) {
  const archive = await anEnrolled(scene, keeper);
  const id = uuidv7();
  const { unionId, unionPath, id: keeperId } = keeper;
  await scene.owner.insert(tasks).values({
    ...{
      id,
      archiveId: archive.id,
      kind: "followUp" as const,
      words: "送达慰问品",
      dueOn: day("2026-09-20"),
    },
    ...{ unionId, unionPath, keeperId },
  });
  return { id, archive };
}

const aVisitId = async (scene: Scene, keeper: Actor) =>
  (await scene.as(keeper).visits.recordVisit(visiting(await anEnrolled(scene, keeper)))).id;

const amending = { method: "phone", met: true, minutes: "20", topics: [], outcomes: [], note: "更正" };

let daysOn = 1;
let newest = "";

export const roundsMatrix: Matrix = {
  "rounds.today": { ...recorders, aboutNoRecord: "The officer's own round." },
  "rounds.standing": { ...recorders, aboutNoRecord: "The officer's own devices." },
  "rounds.savePhrases": { ...recorders, aboutNoRecord: "The officer's own sentences." },
  "rounds.giveUp": {
    ...recorders,
    aboutNoRecord: "An entry that is nowhere but on the officer's own device.",
  },
  "rounds.openEntry": {
    ...recorders,
    aboutNoRecord: "An entry that is nowhere but on the officer's own device.",
  },
  "rounds.submit": {
    ...recorders,
    aboutNoRecord: "What it writes is sealed for one officer: submit-entry.test.ts walks who may and where.",
  },
  "rounds.wipe": {
    ...planners,
    caseworker: "own",
    unionAdmin: "union",
    systemAdmin: "federation",
    // An officer is their own keeper.
    input: async (_, keeper) => ({ ...command(), personId: keeper.id, reason: "手机遗失" }),
  },
  "rounds.plan": {
    ...readers,
    // On a day of its own, and asked for from the end of the day before.
    input: async (scene, keeper) => {
      daysOn += 1;
      const dayOf = (n: number) => day(new Date(Date.UTC(2020, 1, n)).toISOString().slice(0, 10));
      newest = (await anEnrolled(scene, keeper, { nextVisitOn: dayOf(daysOn) })).id;
      const after = `${dayOf(daysOn - 1)}_ffffffff-ffff-ffff-ffff-ffffffffffff`;
      return { view: "overdue", limit: 1, after };
    },
    shows: ({ rows }: { rows: { id: string }[] }) => rows[0]?.id === newest,
  },
  "rounds.setPlan": {
    ...planners,
    input: async (scene, keeper) => ({
      ...command(),
      archiveId: (await anEnrolled(scene, keeper)).id,
      nextVisitOn: "2026-12-01",
    }),
  },
  "visits.amend": {
    ...authors,
    input: async (scene, keeper) => ({
      ...{ ...command(), visitId: await aVisitId(scene, keeper), version: 1, ...amending },
    }),
  },
  "visits.addPicture": {
    ...authors,
    input: async (scene, keeper) => ({
      ...{
        ...command(),
        visitId: await aVisitId(scene, keeper),
        content: (await aPhoto()).toString("base64"),
      },
    }),
  },
  "visits.addNote": {
    ...authors,
    manager: "union",
    input: async (scene, keeper) => ({ ...command(), visitId: await aVisitId(scene, keeper), text: "补充" }),
  },
  "tasks.list": {
    ...taskReaders,
    input: async (scene, keeper) => ({ archiveId: (await aTaskId(scene, keeper)).archive.id }),
    shows: ({ rows }: { rows: unknown[] }) => rows.length === 1,
  },
  "tasks.finish": {
    ...planners,
    input: async (scene, keeper) => ({
      ...{ ...command(), taskId: (await aTaskId(scene, keeper)).id, version: 1 },
    }),
  },
};
