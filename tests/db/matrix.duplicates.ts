import { duplicatePairs, merges } from "@gongbang/db/schema/duplicates";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { aChange, asking } from "../support/change.ts";
import type { Matrix } from "../support/matrix.ts";
import { aPhone } from "../support/people.ts";
import { aRecord } from "../support/register.ts";
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

/** The union's own desk knows its people, and so tells them apart; the auditor reads what was told and merged. */
const desk = { ...nobody, caseworker: "union", manager: "union", unionAdmin: "union" } as const;
const readers = { ...desk, auditor: "federation" } as const;
/** A merge shows whose hardship archive goes on, and moves money's papers: the lead's alone. */
const lead = { ...nobody, manager: "union" } as const;
/** A name or a number is decided on by the lead of the union, or by whoever administers its register. */
const deciders = { ...nobody, manager: "union", unionAdmin: "union" } as const;

let serial = 0;

/** Two records of the keeper that look alike, paired as the night would pair them. */
async function aPair(scene: Scene, keeper: Actor) {
  serial += 1;
  const phone = aPhone(600_000 + serial);
  const [a, b] = [await aRecord(scene, keeper, { phone }), await aRecord(scene, keeper, { phone })];
  const [aId, bId] = [a.id, b.id].sort();
  const id = uuidv7();
  const { unionId, unionPath } = keeper;
  await scene.owner.insert(duplicatePairs).values({
    ...{ id, aId: aId ?? "", bId: bId ?? "", score: 100, reasons: ["samePhone"] },
    ...{ aKey: Buffer.alloc(16, 1), bKey: Buffer.alloc(16, 2), unionId, unionPath, keeperId: keeper.id },
  });
  return { id, a, b };
}

/** A merge of two records of the keeper, as the row that says so. */
async function aMerge(scene: Scene, keeper: Actor) {
  const [kept, gone] = [await aRecord(scene, keeper), await aRecord(scene, keeper)];
  const id = uuidv7();
  const { unionId, unionPath } = keeper;
  await scene.sql`update members set status = 'merged', merged_into_id = ${kept.id} where id = ${gone.id}`;
  await scene.owner.insert(merges).values({
    ...{ id, survivorId: kept.id, goneIds: [gone.id], name: kept.name, totals: {} },
    changes: [
      {
        ...{ table: "members", key: { id: gone.id }, versioned: true },
        was: { status: "active", merged_into_id: null },
        now: { status: "merged", merged_into_id: kept.id },
      },
    ],
    ...{ mergedOn: day("2026-09-18"), mergedBy: keeper.name, undoUntil: day("2026-10-18") },
    ...{ unionId, unionPath, keeperId: keeper.id },
  });
  return id;
}

type Changes = { rows: unknown[] };

export const duplicatesMatrix: Matrix = {
  "duplicates.list": {
    ...readers,
    // The newest of the worst pairs comes first: the one that was made just now, where it is seen.
    input: async (scene, keeper) => {
      await aPair(scene, keeper);
      return { unionId: keeper.unionId, limit: 1 };
    },
  },
  "duplicates.merges": {
    ...readers,
    aboutNoRecord: "The newest merges, under the row security that undoing one is asked by.",
  },
  "duplicates.compare": {
    ...lead,
    input: async (scene, keeper) => {
      const { a, b } = await aPair(scene, keeper);
      return { memberIds: [a.id, b.id] };
    },
  },
  "duplicates.dismiss": {
    ...desk,
    input: async (scene, keeper) => {
      const { id } = await aPair(scene, keeper);
      return { ...command(), pairs: [{ id, version: 1 }], reason: "父子同名" };
    },
  },
  "duplicates.merge": {
    ...lead,
    input: async (scene, keeper) => {
      const { a, b } = await aPair(scene, keeper);
      const people = [a, b].map(({ id, version }) => ({ id, version }));
      return { ...command(), people, survivorId: a.id, take: {} };
    },
  },
  "duplicates.undo": {
    ...lead,
    input: async (scene, keeper) => ({
      ...command(),
      mergeId: await aMerge(scene, keeper),
      reason: "不是同一人",
    }),
  },
  "changes.list": {
    ...readers,
    input: async (scene, keeper) => {
      const member = await aRecord(scene, keeper);
      await aChange(scene, keeper, member, { name: "李宏" });
      return { view: "all", memberId: member.id };
    },
    shows: ({ rows }: Changes) => rows.length === 1,
  },
  "changes.record": {
    ...readers,
    input: async (scene, keeper) => {
      const { id } = await aChange(scene, keeper, await aRecord(scene, keeper), { name: "李宏" });
      return { id };
    },
  },
  "changes.request": {
    ...desk,
    input: async (scene, keeper) => asking(scene, await aRecord(scene, keeper), { name: "李宏" }),
  },
  "changes.approve": {
    ...deciders,
    input: async (scene, keeper) => {
      const { id } = await aChange(scene, keeper, await aRecord(scene, keeper), { name: "李宏" });
      return { ...command(), changeId: id, version: 1, memberVersion: 1, settle: {} };
    },
  },
  "changes.reject": {
    ...deciders,
    input: async (scene, keeper) => {
      const { id } = await aChange(scene, keeper, await aRecord(scene, keeper), { name: "李宏" });
      return { ...command(), changeId: id, version: 1, note: "材料不清晰" };
    },
  },
  "changes.withdraw": {
    ...desk,
    input: async (scene, keeper) => {
      const { id } = await aChange(scene, keeper, await aRecord(scene, keeper), { name: "李宏" });
      return { ...command(), changeId: id, version: 1 };
    },
  },
};
