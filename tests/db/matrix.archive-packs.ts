import { packBatches } from "@gongbang/db/schema/packs";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
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
/** Who types into the national system; the audit reads along, and the lead alone makes a file of plain numbers. */
const typists = { ...nobody, caseworker: "union", manager: "union" } as const;
const readers = { ...typists, auditor: "federation" } as const;
const leads = { ...nobody, manager: "union" } as const;

const ofUnion = async (_scene: Scene, { unionId }: Actor) => ({ unionId });
const ofArchive = async (scene: Scene, keeper: Actor) => ({
  archiveId: (await anEnrolled(scene, keeper)).id,
});

/** A batch of `keeper` that was made, with nothing in it. */
async function aBatch({ owner, now }: Scene, keeper: Actor) {
  const id = uuidv7();
  const kept = { unionId: keeper.unionId, unionPath: keeper.unionPath, keeperId: keeper.id };
  await owner.insert(packBatches).values({
    ...{ id, formatKey: "national-aid-2018", ofUnionId: keeper.unionId, choice: "pending", reason: "upload" },
    ...{ stage: "built", filesUntil: now(), ...kept },
  });
  return id;
}

export const archivePacksMatrix: Matrix = {
  "archivePacks.standing": { ...readers, input: ofUnion },
  "archivePacks.list": { ...readers, input: ofUnion },
  "archivePacks.batches": { ...readers, input: ofUnion },
  "archivePacks.record": { ...readers, input: ofArchive },
  "archivePacks.reveal": {
    ...readers,
    input: async (scene, keeper) => ({ ...command(), ...(await ofArchive(scene, keeper)), reason: "check" }),
  },
  "archivePacks.check": {
    ...typists,
    input: async (scene, keeper) => ({ ...command(), ...(await ofUnion(scene, keeper)) }),
  },
  "archivePacks.build": {
    ...leads,
    input: async (scene, keeper) => ({
      ...command(),
      ...(await ofUnion(scene, keeper)),
      ...{ choice: "pending", reason: "upload" },
    }),
  },
  "archivePacks.markBatch": {
    ...typists,
    input: async (scene, keeper) => ({
      ...command(),
      batchId: await aBatch(scene, keeper),
      receiptNumber: "1",
    }),
  },
  "archivePacks.mark": {
    ...typists,
    input: async (scene, keeper) => ({
      ...command(),
      ...(await ofArchive(scene, keeper)),
      receiptNumber: "1",
    }),
  },
};
