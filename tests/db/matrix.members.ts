import { storeFile } from "@gongbang/api/files";
import { memberRow } from "@gongbang/db/member-row";
import { imports, memberGrams, members } from "@gongbang/db/schema/members";
import { jobs } from "@gongbang/db/schema/office";
import { transact } from "@gongbang/db/transact";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { readCitizenId } from "@gongbang/domain/codes/citizen-id";
import { day } from "@gongbang/domain/kernel/day";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import type { Matrix } from "../support/matrix.ts";
import { aCitizenId, aPhone } from "../support/people.ts";
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

/**
 * The register is read by all who work with its people: the desks within their unions, finance (who pays) and the
 * auditor everywhere. The system administrator sees no business data.
 */
const readers = {
  ...nobody,
  caseworker: "union",
  mediator: "union",
  manager: "union",
  finance: "federation",
  auditor: "federation",
  unionAdmin: "union",
} as const;
/** The union's own desk writes the register; mediators, finance and auditors never do. */
const writers = { ...nobody, caseworker: "union", manager: "union", unionAdmin: "union" } as const;
/** Uncovering a number needs work with the person, the lead of it, or its audit. */
const uncoverers = { ...writers, auditor: "federation" } as const;
/** The names of unions are no secret in the federation, but a desk is shown its own part of the tree. */
const treeReaders = {
  caseworker: "union",
  mediator: "federation",
  manager: "union",
  finance: "federation",
  auditor: "federation",
  unionAdmin: "union",
  systemAdmin: "federation",
} as const;

let serial = 0;

/** A member kept by `keeper` in the keeper's union, put in by the owner of the tables. */
export async function aMember({ owner, keys, now }: Scene, keeper: Actor) {
  serial += 1;
  const citizenId = orRefuse(readCitizenId(aCitizenId({ serial: 5000 + serial }), day("2026-09-18")));
  const { member, grams } = memberRow(keys, {
    name: "司马相如",
    memberNumber: `9999-${String(serial).padStart(7, "0")}`,
    citizenId,
    phone: aPhone(5000 + serial),
    unionId: keeper.unionId,
    unionPath: keeper.unionPath,
    keeperId: keeper.id,
    createdAt: now(),
  });
  await owner.insert(members).values(member);
  await owner.insert(memberGrams).values(grams);
  return { id: member.id, citizenId: citizenId.id };
}

const theMember = async (scene: Scene, keeper: Actor) => ({ id: (await aMember(scene, keeper)).id });
const theNumber = async (scene: Scene, keeper: Actor) => ({ text: (await aMember(scene, keeper)).citizenId });

/** An upload of `keeper`, with its file. */
async function anImport(scene: Scene, keeper: Actor) {
  const id = uuidv7();
  const kept = { unionId: keeper.unionId, unionPath: keeper.unionPath, keeperId: keeper.id };
  const bytes = Buffer.from(`姓名,身份证号,手机\n王明,${aCitizenId()},${aPhone(1)}\n`);
  const owned = { keys: scene.keys, actor: keeper, now: scene.now() };
  const fileId = await transact(scene.house.db, { actor: keeper, scope: "union" }, (tx) =>
    storeFile(tx, owned, { name: "a.csv", kind: "csv", bytes }),
  );
  await scene.owner
    .insert(imports)
    .values({ id, fileId, fileName: "a.csv", intoUnionId: keeper.unionId, ...kept });
  return id;
}
const theImport = async (scene: Scene, keeper: Actor) => ({ importId: await anImport(scene, keeper) });

async function aJob(scene: Scene, keeper: Actor) {
  const kept = { unionId: keeper.unionId, unionPath: keeper.unionPath, keeperId: keeper.id };
  const [job] = await scene.owner
    .insert(jobs)
    .values({ kind: "test", task: {}, ...kept })
    .returning({ id: jobs.id });
  return { id: job?.id ?? "" };
}

type Rows = { rows: unknown[] };
type Counted = { all: { count: number } };
type Found = { members: unknown[] };

export const membersMatrix: Matrix = {
  "members.unions": { ...treeReaders, aboutNoRecord: "The tree of unions: no person in it." },
  "members.unionCounts": { ...readers, aboutNoRecord: "Counts, under the row security of the list." },
  "members.list": { ...readers, input: theNumber, shows: ({ rows }: Rows) => rows.length === 1 },
  "members.counts": { ...readers, input: theNumber, shows: ({ all }: Counted) => all.count === 1 },
  "members.find": { ...readers, input: theNumber, shows: ({ members: found }: Found) => found.length === 1 },
  "members.record": { ...readers, input: theMember },
  "members.trail": {
    ...readers,
    aboutNoRecord: "Lines of the trail, under its own row security: see one-door.",
  },
  "members.seek": { ...writers, input: theNumber, shows: ({ members: found }: Found) => found.length === 1 },
  "members.create": { ...writers, aboutNoRecord: "Makes a member: into which union, create-member tries." },
  "members.change": {
    ...writers,
    input: async (scene, keeper) => ({
      ...command(),
      memberId: (await aMember(scene, keeper)).id,
      version: 1,
      fields: { groupName: "一组" },
    }),
  },
  "members.reveal": {
    ...uncoverers,
    input: async (scene, keeper) => ({
      ...command(),
      memberId: (await aMember(scene, keeper)).id,
      field: "phone",
      reason: "check",
    }),
  },
  "members.import": { ...writers, input: async (scene, keeper) => ({ id: await anImport(scene, keeper) }) },
  "members.imports": { ...writers, aboutNoRecord: "The newest ten, under row security." },
  "members.guessImport": { ...writers, input: theImport },
  "members.planImport": {
    ...writers,
    input: async (scene, keeper) => ({
      ...command(),
      ...(await theImport(scene, keeper)),
      sheet: "",
      columns: ["name", "citizenId"],
      mode: "addOnly",
      intoUnionId: keeper.unionId,
    }),
  },
  "members.runImport": {
    ...writers,
    input: async (scene, keeper) => ({ ...command(), ...(await theImport(scene, keeper)), locale: "en" }),
  },
  "members.importRows": {
    ...writers,
    input: async (scene, keeper) => ({ ...(await theImport(scene, keeper)), which: "wrong" }),
  },
  "members.revertImport": {
    ...writers,
    input: async (scene, keeper) => ({ ...command(), ...(await theImport(scene, keeper)) }),
  },
};

/** Everybody, their own jobs alone. */
const everybody = {
  caseworker: "own",
  mediator: "own",
  manager: "own",
  finance: "own",
  auditor: "own",
  unionAdmin: "own",
  systemAdmin: "own",
} as const;

export const jobsMatrix: Matrix = {
  "office.jobs.list": { ...everybody, aboutNoRecord: "One's own newest fifty, under row security." },
  "office.jobs.one": { ...everybody, input: aJob },
  "office.jobs.cancel": {
    ...everybody,
    input: async (scene, keeper) => ({ ...command(), ...(await aJob(scene, keeper)) }),
  },
};
