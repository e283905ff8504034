import { appendAudit } from "@gongbang/db/audit";
import { officers } from "@gongbang/db/schema/office";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import type { Line, Matrix } from "../support/matrix.ts";
import { command, type Scene } from "../support/scene.ts";

/** Everybody, about themselves alone. */
const everybody = {
  caseworker: "own",
  mediator: "own",
  manager: "own",
  finance: "own",
  auditor: "own",
  unionAdmin: "own",
  systemAdmin: "own",
} as const;
const nobody = {
  caseworker: "no",
  mediator: "no",
  manager: "no",
  finance: "no",
  auditor: "no",
  unionAdmin: "no",
  systemAdmin: "no",
} as const;

// The union's administrator keeps the accounts of their unions, the system administrator all; the auditor looks on.
const administrators = { ...nobody, unionAdmin: "union", systemAdmin: "federation" } as const;
const onlookers = { ...administrators, auditor: "federation" } as const;

/** A caseworker's account at the place of the keeper: an officer is kept by nobody but themselves. */
async function anAccount(scene: Scene, keeper: Actor): Promise<string> {
  const id = uuidv7();
  await scene.owner.insert(officers).values({
    id,
    username: id,
    name: "周敏",
    pinyin: "zhoumin",
    roles: ["caseworker"],
    status: "invited",
    unionId: keeper.unionId,
    unionPath: keeper.unionPath,
    keeperId: id,
  });
  return id;
}
const onAccount = async (scene: Scene, keeper: Actor) => ({
  ...command(),
  id: await anAccount(scene, keeper),
  version: 1,
});
const changed = async (scene: Scene, keeper: Actor) => ({
  ...(await onAccount(scene, keeper)),
  name: "周敏",
  roles: ["mediator"],
  unionId: keeper.unionId,
});

/** A line of the trail at the place of the keeper. */
async function aTrailLine(scene: Scene, keeper: Actor) {
  const action = `matrix.${uuidv7()}`;
  await scene.owner.transaction((tx) =>
    appendAudit(tx, scene.keys, {
      at: scene.now().toISOString(),
      actorId: null,
      actorName: "某",
      roles: [],
      unionPath: keeper.unionPath,
      sessionId: null,
      ip: "",
      requestId: "",
      action,
      kind: "write",
      objectType: null,
      objectId: null,
      recordId: null,
      reason: null,
      changes: [],
      result: "done",
      refusal: null,
    }),
  );
  return { action };
}

const about = (rule: Omit<Line, "input" | "shows">, why: string): Line => ({ ...rule, aboutNoRecord: why });

/** What each role may do by each procedure of the office: accounts, the trail, the work calendar. By hand. */
export const officeMatrix: Matrix = {
  "office.self.me": about(everybody, "It is about the officer who asks."),
  "office.self.endSession": about(everybody, "It is about a session of the officer who asks."),

  "office.people.list": {
    ...onlookers,
    input: async (scene, keeper) => ({ text: await anAccount(scene, keeper) }),
    shows: (answer: { rows: { id: string }[] }, { text }: { text: string }) =>
      answer.rows.some(({ id }) => id === text),
  },
  "office.people.record": {
    ...onlookers,
    input: async (scene, keeper) => ({ id: await anAccount(scene, keeper) }),
  },
  "office.people.choices": about(
    administrators,
    "It lists roles, and the unions in reach: see change-person.test.ts.",
  ),
  "office.people.invite": {
    ...administrators,
    input: async (_scene, keeper) => ({
      ...command(),
      username: `u${uuidv7()}`,
      name: "周敏",
      roles: ["caseworker"],
      unionId: keeper.unionId,
    }),
  },
  "office.people.change": { ...administrators, input: changed },
  "office.people.disable": { ...administrators, input: onAccount },
  "office.people.enable": { ...administrators, input: onAccount },
  "office.people.reset": {
    ...administrators,
    input: async (scene, keeper) => ({ ...(await onAccount(scene, keeper)), secondFactor: "keep" }),
  },
  "office.people.endSessions": { ...administrators, input: onAccount },
  "office.people.link": { ...administrators, input: onAccount },

  // The manager sees what was done in their unions, the auditor everything.
  "office.audit.list": {
    ...nobody,
    manager: "union",
    auditor: "federation",
    input: aTrailLine,
    shows: (answer: { rows: { action: string }[] }, { action }: { action: string }) =>
      answer.rows.some((row) => row.action === action),
  },
  "office.audit.verify": about({ ...nobody, auditor: "federation" }, "It walks the whole trail."),

  "office.calendar.year": about(everybody, "The work calendar is the same for all."),
  "office.calendar.change": about(
    { ...nobody, systemAdmin: "federation" },
    "The work calendar is the same for all.",
  ),
  "office.calendar.confirm": about(
    { ...nobody, systemAdmin: "federation" },
    "The work calendar is the same for all.",
  ),
};
