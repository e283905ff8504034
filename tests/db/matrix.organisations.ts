import { unions } from "@gongbang/db/schema/members";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import type { UnionStatus } from "@gongbang/domain/codes/union-organisation";
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
/** As the tree of unions: their names are no secret, and a desk is shown its own part. */
const readers = {
  caseworker: "union",
  mediator: "federation",
  manager: "union",
  finance: "federation",
  auditor: "federation",
  unionAdmin: "union",
  systemAdmin: "federation",
} as const;
/** A founding is proposed from within, and decided on by a lead above. */
const proposers = { ...nobody, manager: "union", unionAdmin: "union" } as const;
const deciders = { ...nobody, manager: "union" } as const;

let step = 0;
/** A basic union right under the keeper's. */
async function aUnion({ owner }: Scene, keeper: Actor, status: UnionStatus) {
  const id = uuidv7();
  step += 1;
  const path = `${keeper.unionPath}u${step}/`;
  const names = { name: `第${step}工会`, shortName: `第${step}`, pinyin: "di" };
  await owner.insert(unions).values({ id, path, parentId: keeper.unionId, level: "basic", status, ...names });
  return { ...command(), id, version: 1 };
}
const of = (status: UnionStatus, more: object = {}) => ({
  input: async (scene: Scene, keeper: Actor) => ({ ...(await aUnion(scene, keeper, status)), ...more }),
});
const reasoned = { reason: "依规办理" };
const into = {
  input: async (scene: Scene, keeper: Actor) => ({
    ...(await aUnion(scene, keeper, "1")),
    intoId: keeper.unionId,
    ...reasoned,
  }),
};

export const organisationsMatrix: Matrix = {
  "organisations.record": {
    ...readers,
    input: async (scene, keeper) => ({ id: (await aUnion(scene, keeper, "1")).id }),
  },
  "organisations.found": {
    ...proposers,
    input: async (_, keeper) => ({
      ...command(),
      parentId: keeper.unionId,
      level: "basic",
      name: "新建工会委员会",
      shortName: "新建工会",
      note: "",
    }),
  },
  "organisations.approve": { ...deciders, ...of("4", { foundedOn: "2026-09-01", approvalNumber: "" }) },
  "organisations.refuse": { ...deciders, ...of("4", reasoned) },
  "organisations.lock": { ...deciders, ...of("1", reasoned) },
  "organisations.unlock": { ...deciders, ...of("3", reasoned) },
  "organisations.merge": { ...deciders, ...into },
  "organisations.dissolve": { ...deciders, ...into },
};
