import { packBatches, packEntries } from "@gongbang/db/schema/packs";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import type { Matrix } from "../support/matrix.ts";
import { aReadyMember, national } from "../support/packs.ts";
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
/** The union's own desk types into the national register; the auditor reads along everywhere. */
const typists = { ...nobody, caseworker: "union", manager: "union", unionAdmin: "union" } as const;
const readers = { ...typists, auditor: "federation" } as const;
/** A file of plain numbers is the lead's alone. */
const leads = { ...nobody, manager: "union", unionAdmin: "union" } as const;
/** Figures are for who leads, and for the audit. */
const figureReaders = { ...leads, auditor: "federation" } as const;

const formatKey = national;
const ofUnion = async (_scene: Scene, { unionId }: Actor) => ({ formatKey, unionId });
const ofRecord = async (scene: Scene, keeper: Actor) => ({
  formatKey,
  recordId: (await aReadyMember(scene, keeper)).id,
});

/** A batch of `keeper` that was made, with nothing in it. */
async function aBatch({ owner, now }: Scene, keeper: Actor) {
  const id = uuidv7();
  const kept = { unionId: keeper.unionId, unionPath: keeper.unionPath, keeperId: keeper.id };
  await owner.insert(packBatches).values({
    ...{ id, formatKey, ofUnionId: keeper.unionId, choice: "pending", reason: "upload", stage: "built" },
    ...{ filesUntil: now(), ...kept },
  });
  return id;
}

/** A member who was looked at, and lacks something. */
async function anEntry(scene: Scene, keeper: Actor) {
  const { id } = await aReadyMember(scene, keeper, { phone: null });
  const mark = Buffer.alloc(16);
  await scene.owner.insert(packEntries).values({
    ...{ formatKey, recordId: id, unionId: keeper.unionId, unionPath: keeper.unionPath },
    ...{ seen: mark, rowHash: mark, lacking: ["phone"], checkedAt: scene.now() },
  });
  return { formatKey, unionId: keeper.unionId, show: "lacking" };
}

export const packsMatrix: Matrix = {
  "packs.formats": { ...readers, aboutNoRecord: "The mapping files: no person in them." },
  "packs.standing": { ...readers, input: ofUnion },
  "packs.list": { ...readers, input: anEntry },
  "packs.batches": { ...readers, input: ofUnion },
  "packs.record": { ...readers, input: ofRecord },
  // Uncovering a number needs work with the person, the lead of it, or its audit.
  "packs.reveal": {
    ...typists,
    auditor: "federation",
    input: async (scene, keeper) => ({ ...command(), ...(await ofRecord(scene, keeper)), reason: "check" }),
  },
  "packs.check": {
    ...typists,
    input: async (scene, keeper) => ({ ...command(), ...(await ofUnion(scene, keeper)) }),
  },
  "packs.build": {
    ...leads,
    input: async (scene, keeper) => ({
      ...command(),
      ...(await ofUnion(scene, keeper)),
      ...{ choice: "pending", reason: "upload", locale: "en" },
    }),
  },
  "packs.markBatch": {
    ...typists,
    input: async (scene, keeper) => ({
      ...command(),
      batchId: await aBatch(scene, keeper),
      receiptNumber: "1",
    }),
  },
  "packs.markRecord": {
    ...typists,
    input: async (scene, keeper) => ({
      ...command(),
      ...(await ofRecord(scene, keeper)),
      receiptNumber: "1",
    }),
  },
  "registerNumbers.figures": {
    ...figureReaders,
    input: async (_scene, { unionId }) => ({ unionId }),
  },
  "registerNumbers.moves": {
    ...figureReaders,
    input: async (_scene, { unionId }) => ({ unionId, kind: "left", month: "2026-08-01" }),
  },
  "registerNumbers.count": {
    ...leads,
    aboutNoRecord: "Counts what the officer reaches, and nothing beside.",
  },
  "registerNumbers.save": {
    ...figureReaders,
    input: async (_scene, { unionId }) => ({ ...command(), unionId, locale: "en" }),
  },
};
