import { joinLinks, membershipFacts } from "@gongbang/db/schema/memberships";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import type { MembershipStatus } from "@gongbang/domain/members/membership";
import { and, eq, isNull } from "drizzle-orm";
import type { Line, Matrix } from "../support/matrix.ts";
import { anApplication, aPerson, aTransfer, nextSerial } from "../support/memberships.ts";
import { aCitizenId } from "../support/people.ts";
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
/** How memberships stand is the business of the union's desk and lead, and of the audit; of no other room. */
const readers = {
  ...nobody,
  caseworker: "union",
  manager: "union",
  auditor: "federation",
  unionAdmin: "union",
} as const;
/** The desk files, keeps and sends. */
const workers = { ...nobody, caseworker: "union", manager: "union", unionAdmin: "union" } as const;
/** Who comes in and who is put out is decided by the lead, and never by the desk that filed it. */
const deciders = { ...nobody, manager: "union", unionAdmin: "union" } as const;
/** An expulsion is taken on file by the lead of a union above. */
const filers = { ...nobody, manager: "union" } as const;

const of = (status: MembershipStatus, more: object = {}) => ({
  input: async (scene: Scene, keeper: Actor) => ({
    ...command(),
    id: (await aPerson(scene, keeper, { status })).id,
    version: 1,
    ...more,
  }),
});
const noted = { note: "" };
const reasoned = { reason: "依规办理" };

/** A transfer whose one end is the keeper's union, and whose other end nobody in the matrix reaches but from above. */
async function between(scene: Scene, keeper: Actor, end: "from" | "to", status: "asked" | "sent") {
  const far = await scene.officer("caseworker", "/66/");
  const ends = end === "from" ? { from: keeper, to: far } : { from: far, to: keeper };
  return (await aTransfer(scene, { ...ends, status })).id;
}
const transferOf = (end: "from" | "to", status: "asked" | "sent", more: object) => ({
  input: async (scene: Scene, keeper: Actor) => ({
    ...command(),
    id: await between(scene, keeper, end, status),
    version: 1,
    ...more,
  }),
});
const unionOf: Line["input"] = async (_, keeper) => ({ ...command(), unionId: keeper.unionId });
const applicationOf = (more: object = {}) => ({
  input: async (scene: Scene, keeper: Actor) => ({
    ...command(),
    id: (await anApplication(scene, keeper)).id,
    version: 1,
    ...more,
  }),
});

async function anExpelled(scene: Scene, keeper: Actor) {
  const { id } = await aPerson(scene, keeper, { status: "expelled" });
  await scene.owner.insert(membershipFacts).values({
    memberId: id,
    expelledOn: day("2026-09-01"),
    expelledBy: (await scene.officer("manager", "/66/")).id,
  });
  return { ...command(), id, version: 1, fileNumber: "备〔2026〕1号" };
}

type Rows = { rows: { id: string }[] };
/** The record that the last call of a list was about: the newest of its kind, or nothing the caller sees. */
let newest = "";

async function anOpenLink({ owner, now }: Scene, keeper: Actor) {
  const kept = { unionId: keeper.unionId, unionPath: keeper.unionPath, keeperId: keeper.id };
  const isOpen = and(eq(joinLinks.unionId, keeper.unionId), isNull(joinLinks.closedAt));
  await owner.update(joinLinks).set({ closedAt: now() }).where(isOpen);
  const id = uuidv7();
  await owner.insert(joinLinks).values({ id, tokenHash: Buffer.from(id), token: "x", ...kept });
  return { unionId: keeper.unionId };
}

export const membershipsMatrix: Matrix = {
  "memberships.record": {
    ...readers,
    input: async (scene, keeper) => ({ id: (await aPerson(scene, keeper)).id }),
  },
  "memberships.applications": {
    ...readers,
    input: async (scene, keeper) => {
      newest = (await anApplication(scene, keeper)).id;
      await scene.sql`update applications set status = 'refused', refusal = '-' where id = ${newest}`;
      return { tab: "decided", limit: 1 };
    },
    shows: ({ rows }: Rows) => rows[0]?.id === newest,
  },
  "memberships.join": {
    ...workers,
    input: async (_, keeper) => ({
      ...command(),
      name: "何中行",
      citizenId: aCitizenId({ serial: nextSerial() }),
      unionId: keeper.unionId,
    }),
  },
  "memberships.withdraw": { ...workers, ...of("applied", noted) },
  "memberships.link": { ...workers, input: async (_, keeper) => ({ unionId: keeper.unionId }) },
  "memberships.openLink": { ...workers, input: unionOf },
  "memberships.closeLink": {
    ...workers,
    input: async (scene, keeper) => ({ ...command(), ...(await anOpenLink(scene, keeper)) }),
  },
  "memberships.approve": { ...deciders, ...of("applied", noted) },
  "memberships.refuse": { ...deciders, ...of("applied", reasoned) },
  "memberships.approveApplication": { ...deciders, ...applicationOf() },
  "memberships.refuseApplication": { ...deciders, ...applicationOf(reasoned) },
  "memberships.retain": {
    ...workers,
    ...of("active", { ...noted, retention: "retired", since: "2026-09-01" }),
  },
  "memberships.reinstate": { ...workers, ...of("retained", noted) },
  "memberships.leave": { ...workers, ...of("active", reasoned) },
  "memberships.admonish": {
    ...workers,
    ...of("active", {
      ...reasoned,
      unpaidSince: "2026-01-01",
      absentSince: "2026-01-01",
      admonishedOn: "2026-09-01",
    }),
  },
  "memberships.resume": { ...workers, ...of("active", reasoned) },
  "memberships.die": { ...workers, ...of("active", { ...noted, diedOn: "2026-09-01" }) },
  "memberships.lapse": { ...deciders, ...of("active", reasoned) },
  "memberships.expel": {
    ...deciders,
    ...of("active", { ...reasoned, groupDiscussedOn: "2026-09-01", committeeDecidedOn: "2026-09-02" }),
  },
  "memberships.file": { ...filers, input: anExpelled },
  "memberships.transfers": {
    ...readers,
    input: async (scene, keeper) => {
      newest = await between(scene, keeper, "to", "asked");
      await scene.sql`update transfers set status = 'withdrawn' where id = ${newest}`;
      return { tab: "settled", limit: 1 };
    },
    shows: ({ rows }: Rows) => rows[0]?.id === newest,
  },
  "memberships.transfer": {
    ...readers,
    input: async (scene, keeper) => ({ id: await between(scene, keeper, "to", "sent") }),
  },
  "memberships.targets": {
    ...workers,
    aboutNoRecord: "Names of unions anywhere, which are no secret: no person in it.",
  },
  "memberships.sendTransfer": {
    ...workers,
    input: async (scene, keeper) => ({
      ...command(),
      memberId: (await aPerson(scene, keeper)).id,
      version: 1,
      toUnionId: (await scene.aUnion("/66/")).id,
      kind: "newJob",
      note: "",
    }),
  },
  "memberships.askTransfer": {
    ...workers,
    input: async (scene, keeper) => ({
      ...command(),
      name: "何中行",
      citizenId: (await aPerson(scene, await scene.officer("caseworker", "/66/"))).citizenId,
      toUnionId: keeper.unionId,
      kind: "newJob",
      note: "",
    }),
  },
  "memberships.agreeTransfer": { ...workers, ...transferOf("from", "asked", noted) },
  "memberships.declineTransfer": { ...workers, ...transferOf("from", "asked", reasoned) },
  "memberships.acceptTransfer": { ...workers, ...transferOf("to", "sent", noted) },
  "memberships.returnTransfer": { ...workers, ...transferOf("to", "sent", reasoned) },
  "memberships.withdrawTransfer": { ...workers, ...transferOf("from", "sent", noted) },
};
