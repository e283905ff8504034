import { pairings, planMeasures } from "@gongbang/db/schema/plans";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { anEnrolled } from "../support/aid.ts";
import type { Matrix } from "../support/matrix.ts";
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
/** A plan is casework: whoever keeps files or leads writes it, and whoever audits reads it. */
const writers = { ...nobody, caseworker: "union", manager: "union" } as const;
const readers = { ...writers, auditor: "federation" } as const;

const ofArchive = async (scene: Scene, keeper: Actor) => ({
  archiveId: (await anEnrolled(scene, keeper)).id,
});

let daysOn = 1;
/** A measure on a day of its own, long past. */
async function aMeasure(scene: Scene, keeper: Actor) {
  daysOn += 1;
  const id = uuidv7();
  const { archiveId } = await ofArchive(scene, keeper);
  const dueOn = day(new Date(Date.UTC(2019, 0, daysOn)).toISOString().slice(0, 10));
  const { unionId, unionPath, id: keeperId } = keeper;
  const said = { kind: "legal" as const, words: "协助补缴社保", dueOn, addedBy: keeperId };
  await scene.owner.insert(planMeasures).values({ ...said, id, archiveId, unionId, unionPath, keeperId });
  return { id, dueOn };
}
const ending = async (scene: Scene, keeper: Actor) => ({
  ...{ ...command(), measureId: (await aMeasure(scene, keeper)).id, version: 1, result: "已补缴" },
});

let newest = "";

export const plansMatrix: Matrix = {
  // As the file's page; each kind of line asks for its own right besides (read-timeline.test.ts).
  "timelines.ofArchive": {
    ...{ ...nobody, caseworker: "union", manager: "union", finance: "federation", auditor: "federation" },
    input: ofArchive,
  },
  "plans.record": { ...readers, input: ofArchive },
  "plans.matches": { ...readers, input: ofArchive },
  "plans.simulate": {
    ...readers,
    input: async (scene, keeper) => ({
      archiveId: (await anEnrolled(scene, keeper, { householdOn: day("2026-09-01") })).id,
      perHead: "3000",
    }),
  },
  "plans.overdue": {
    ...readers,
    // Asked for from just before its own day.
    input: async (scene, keeper) => {
      const { id, dueOn } = await aMeasure(scene, keeper);
      newest = id;
      const eve = new Date(Date.parse(dueOn) - 86_400_000).toISOString().slice(0, 10);
      return { limit: 1, after: `${eve}_ffffffff-ffff-ffff-ffff-ffffffffffff` };
    },
    shows: ({ rows }: { rows: { id: string }[] }) => rows[0]?.id === newest,
  },
  "plans.addMeasure": {
    ...writers,
    input: async (scene, keeper) => ({
      ...{ ...command(), ...(await ofArchive(scene, keeper)), kind: "legal", words: "协助补缴社保" },
      ...{ ownerId: keeper.id, dueOn: "2026-12-01" },
    }),
  },
  "plans.finishMeasure": { ...writers, input: ending },
  "plans.cancelMeasure": { ...writers, input: ending },
  "plans.pair": {
    ...writers,
    input: async (scene, keeper) => ({
      ...{ ...command(), ...(await ofArchive(scene, keeper)), officerId: keeper.id, everyDays: 30 },
    }),
  },
  "plans.unpair": {
    ...writers,
    input: async (scene, keeper) => {
      const { archiveId } = await ofArchive(scene, keeper);
      const { unionId, unionPath, id: keeperId } = keeper;
      const paired = { archiveId, everyDays: 30, startsOn: day("2026-01-01") };
      await scene.owner.insert(pairings).values({ ...paired, unionId, unionPath, keeperId });
      return { ...command(), archiveId, reason: "岗位调整" };
    },
  },
};
