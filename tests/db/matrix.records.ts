import { grants, visits } from "@gongbang/db/schema/aid";
import { ticketParties } from "@gongbang/db/schema/disputes";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import type { Fen } from "@gongbang/domain/kernel/money";
import { aFund } from "../support/aid.ts";
import { aTicket } from "../support/disputes.ts";
import { aMember, anArchiveRow } from "../support/hardship.ts";
import type { Matrix } from "../support/matrix.ts";
import { aFamilyMember, anAttachment } from "../support/records.ts";
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

/** The record itself is read by all who work with its people (matrix.members.ts). */
const readers = {
  ...nobody,
  caseworker: "union",
  mediator: "union",
  manager: "union",
  finance: "federation",
  auditor: "federation",
  unionAdmin: "union",
} as const;
/** Who works with the person; the family and the papers are nobody else's. */
const writers = { ...nobody, caseworker: "union", manager: "union", unionAdmin: "union" } as const;
/** And who audits that work. */
const workers = { ...writers, auditor: "federation" } as const;

const theMember = async (scene: Scene, keeper: Actor) => ({ memberId: (await aMember(scene, keeper)).id });
const theFamily = async (scene: Scene, keeper: Actor) => ({ id: (await aFamilyMember(scene, keeper)).id });
const why = { reason: "check" };

async function anArchivesMember(scene: Scene, keeper: Actor) {
  const { memberId } = await anArchiveRow(scene, keeper);
  return { memberId };
}

let serial = 0;
/** A sum and a visit as rows alone. */
async function aHelped(scene: Scene, keeper: Actor) {
  serial += 1;
  const archive = await anArchiveRow(scene, keeper);
  const { memberId, name, unionId, unionPath } = archive;
  const fund = await aFund(scene);
  const kept = { unionId, unionPath, keeperId: keeper.id };
  await scene.owner.insert(grants).values({
    ...{ number: `R ${serial}`, fundId: fund.id, archiveId: archive.id, memberId, name, ...kept },
    ...{
      kind: "10" as const,
      amountFen: 100 as Fen,
      reason: "test",
      way: "bank" as const,
      proposedBy: keeper.id,
    },
    proposedOn: day("2026-09-18"),
  });
  await scene.owner.insert(visits).values({
    ...{ archiveId: archive.id, memberId, ...kept, method: "home" as const, met: true, minutes: 10 },
    ...{ topics: [], outcomes: [], note: "test", visitorName: keeper.name },
    visitedOn: day("2026-09-18"),
  });
  return { memberId };
}

/** A ticket whose applicant is a member. */
async function aParty(scene: Scene, keeper: Actor) {
  const member = await aMember(scene, keeper);
  const ticket = await aTicket(scene, keeper);
  await scene.owner
    .insert(ticketParties)
    .values({ ticketId: ticket.ticketId, side: "applicant", name: member.name, memberId: member.id });
  return { memberId: member.id };
}

type Rows = { rows: unknown[] };
const oneRow = ({ rows }: Rows) => rows.length === 1;

export const recordsMatrix: Matrix = {
  "records.steps": { ...readers, input: theMember },
  "records.family": { ...workers, input: theMember },
  "records.addFamilyMember": {
    ...writers,
    input: async (scene, keeper) => ({
      ...command(),
      ...(await theMember(scene, keeper)),
      name: "王大海",
      relation: "11",
    }),
  },
  "records.changeFamilyMember": {
    ...writers,
    input: async (scene, keeper) => ({
      ...command(),
      ...(await theFamily(scene, keeper)),
      ...{ version: 1, name: "王大海", relation: "11" },
    }),
  },
  "records.removeFamilyMember": {
    ...writers,
    input: async (scene, keeper) => ({
      ...command(),
      ...(await theFamily(scene, keeper)),
      ...{ version: 1, reason: "已分户" },
    }),
  },
  "records.revealFamilyMember": {
    ...workers,
    input: async (scene, keeper) => ({ ...command(), ...(await theFamily(scene, keeper)), ...why }),
  },
  "records.files": { ...workers, input: theMember },
  "records.removeFile": {
    ...writers,
    input: async (scene, keeper) => ({
      ...command(),
      fileId: (await anAttachment(scene, keeper)).id,
      reason: "传错了",
    }),
  },
  "records.form": { ...workers, input: theMember },
  "records.revealForm": {
    ...writers,
    input: async (scene, keeper) => ({ ...command(), ...(await theMember(scene, keeper)), ...why }),
  },
  "records.writeForm": {
    ...workers,
    input: async (scene, keeper) => ({
      ...command(),
      ...(await theMember(scene, keeper)),
      locale: "zh-CN",
    }),
  },
  "records.writePlainForm": {
    ...writers,
    input: async (scene, keeper) => ({
      ...command(),
      ...(await theMember(scene, keeper)),
      ...{ locale: "zh-CN", ...why },
    }),
  },
  // The tree is shown as far as each desk reaches (matrix.members.ts); its facts are written by the union's own desk.
  "records.union": {
    ...{ caseworker: "union", mediator: "federation", manager: "union", finance: "federation" },
    ...{ auditor: "federation", unionAdmin: "union", systemAdmin: "federation" },
    aboutNoRecord: "A union is nobody's own: who reaches which one, member-record tries.",
  },
  "records.changeUnion": {
    ...writers,
    aboutNoRecord: "A union is nobody's own: who reaches which one, member-record tries.",
  },
  // What the other rooms show of a person is theirs to grant: the reach is that of their own lists.
  "archives.ofMember": {
    ...nobody,
    ...{ caseworker: "union", manager: "union", finance: "federation", auditor: "federation" },
    input: anArchivesMember,
    shows: oneRow,
  },
  "grants.ofMember": {
    ...nobody,
    ...{ caseworker: "union", manager: "union", finance: "federation", auditor: "federation" },
    input: aHelped,
    shows: oneRow,
  },
  "visits.ofMember": {
    ...nobody,
    ...{ caseworker: "union", manager: "union", auditor: "federation" },
    input: aHelped,
    shows: oneRow,
  },
  "tickets.ofMember": {
    ...nobody,
    ...{ mediator: "union", manager: "union", auditor: "federation" },
    input: aParty,
    shows: oneRow,
  },
};
