import { memberViews } from "@gongbang/db/schema/views";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { plainSettings } from "@gongbang/domain/members/member-view";
import type { Matrix } from "../support/matrix.ts";
import { command, type Scene } from "../support/scene.ts";
import { aMember } from "./matrix.members.ts";

const nobody = {
  caseworker: "no",
  mediator: "no",
  manager: "no",
  finance: "no",
  auditor: "no",
  unionAdmin: "no",
  systemAdmin: "no",
} as const;

/** A view is its keeper's own: whoever reads the register keeps some. */
const keepers = {
  caseworker: "own",
  mediator: "own",
  manager: "own",
  finance: "own",
  auditor: "own",
  unionAdmin: "own",
  systemAdmin: "no",
} as const;
/** The register's own desks share with those below them. */
const sharers = { ...nobody, caseworker: "own", manager: "own", unionAdmin: "own" } as const;
/** Who looks after whom is for the lead of a union, and its administrator, to say. */
const assigners = { ...nobody, manager: "union", unionAdmin: "union" } as const;

let serial = 0;

/** A view that `keeper` has kept, and not shared. */
async function aView({ owner }: Scene, keeper: Actor): Promise<string> {
  serial += 1;
  const id = uuidv7();
  const { unionId, unionPath } = keeper;
  const kept = { unionId, unionPath, keeperId: keeper.id };
  await owner.insert(memberViews).values({ id, name: `V${serial}`, settings: plainSettings, ...kept });
  return id;
}

type Views = { views: { id: string }[] };
type Keepers = { id: string }[];
const last = { id: "" };

export const viewsMatrix: Matrix = {
  "views.list": {
    ...keepers,
    input: async (scene, keeper) => {
      last.id = await aView(scene, keeper);
      return {};
    },
    shows: ({ views }: Views) => views.some(({ id }) => id === last.id),
  },
  "views.save": {
    ...keepers,
    input: async (scene, keeper) => ({
      ...command(),
      viewId: await aView(scene, keeper),
      version: 1,
      name: `N${serial}`,
      settings: plainSettings,
    }),
  },
  "views.share": {
    ...sharers,
    input: async (scene, keeper) => ({
      ...command(),
      viewId: await aView(scene, keeper),
      version: 1,
      isShared: true,
    }),
  },
  "views.remove": {
    ...keepers,
    input: async (scene, keeper) => ({ ...command(), viewId: await aView(scene, keeper), version: 1 }),
  },
  "members.keepers": {
    ...assigners,
    input: async (_, keeper) => {
      last.id = keeper.id;
      return {};
    },
    shows: (keepersFound: Keepers) => keepersFound.some(({ id }) => id === last.id),
  },
  "members.assignKeeper": {
    ...assigners,
    input: async (scene, keeper) => ({
      ...command(),
      selection: { ids: [(await aMember(scene, keeper)).id] },
      keeperId: keeper.id,
    }),
  },
};
