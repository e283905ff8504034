import { memberExports } from "@gongbang/db/schema/exports";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import type { Matrix } from "../support/matrix.ts";
import { command, type Scene } from "../support/scene.ts";

/** Who takes members out: the desks of their own union, finance and the audit from everywhere. Mediators never do. */
const takers = {
  caseworker: "union",
  mediator: "no",
  manager: "union",
  finance: "federation",
  auditor: "federation",
  unionAdmin: "union",
  systemAdmin: "no",
} as const;

let serial = 0;

/** An entry of the ledger, the newest of all. */
async function anExport({ owner, now }: Scene, keeper: Actor) {
  serial += 1;
  const id = uuidv7();
  const kept = { unionId: keeper.unionId, unionPath: keeper.unionPath, keeperId: keeper.id };
  const createdAt = new Date(now().getTime() + serial * 1000);
  await owner.insert(memberExports).values({
    ...{ id, format: "csv", content: "masked", columns: ["name"], filter: { view: "all" }, locale: "en" },
    ...{ ...kept, createdAt },
  });
  return { id, createdAt };
}

type Ledger = { rows: { id: string }[] };
type Asked = { after: { id: string } };

const asked = { filter: { view: "all" }, format: "csv", columns: ["name"], locale: "zh-CN" } as const;

export const exportsMatrix: Matrix = {
  "exports.list": {
    ...{ caseworker: "own", mediator: "no", manager: "union", finance: "own" },
    ...{ auditor: "federation", unionAdmin: "union", systemAdmin: "no" },
    // The page that begins right behind the entry above it: the entry asked for comes first.
    input: async (scene, keeper) => {
      const { id, createdAt } = await anExport(scene, keeper);
      const after = { at: new Date(createdAt.getTime() + 1).toISOString(), id };
      return { after, limit: 1 };
    },
    shows: ({ rows }: Ledger, { after }: Asked) => rows.some(({ id }) => id === after.id),
  },
  "exports.start": {
    ...takers,
    input: async (scene, keeper) => ({
      ...command(),
      ...asked,
      filter: { view: "all", unionId: (await scene.aUnion(keeper.unionPath)).id },
    }),
  },
  "exports.startPlain": {
    ...takers,
    ...{ caseworker: "no", finance: "no", auditor: "no" },
    input: async (scene, keeper) => ({
      ...command(),
      ...asked,
      ...{ reason: "reporting", reasonText: "年度统计" },
      filter: { view: "all", unionId: (await scene.aUnion(keeper.unionPath)).id },
    }),
  },
};
