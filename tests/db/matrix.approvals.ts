import { approvalRules, delegations, freezes } from "@gongbang/db/schema/approvals";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { aLine, anItem, aTier } from "../support/approvals.ts";
import { anArchiveRow } from "../support/hardship.ts";
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
/** The desk sees what it handed in, the lead what waits, finance and the audit all of it. */
const readers = {
  ...nobody,
  caseworker: "union",
  manager: "union",
  finance: "federation",
  auditor: "federation",
} as const;
/** Whoever may stand in a tier, or for somebody who does; the item says whose turn it is. */
const deciders = { ...nobody, caseworker: "union", manager: "union" } as const;
const leads = { ...nobody, manager: "union" } as const;

async function waiting(scene: Scene, keeper: Actor) {
  const archive = await anArchiveRow(scene, keeper, { status: "reviewed", proposedGrade: "1" });
  return anItem(scene, keeper, archive, { proposers: [keeper.id] });
}
const deciding = (more: object) => ({
  input: async (scene: Scene, keeper: Actor) => ({
    ...command(),
    ...(await waiting(scene, keeper)),
    ...more,
  }),
});
const passing = {
  input: async (scene: Scene, keeper: Actor) => ({
    ...command(),
    ...(await waiting(scene, keeper)),
    officerId: (await scene.officer("manager", keeper.unionPath)).id,
    note: "",
  }),
};

let newest = "";
type Rows = { rows: { id: string }[] };

async function aFreeze(scene: Scene, keeper: Actor) {
  const id = uuidv7();
  const { unionId, unionPath, id: keeperId } = keeper;
  // Long ago for what is decided in these tests, and to come for who ends it: nothing here is frozen by it.
  const days = { startsOn: day("2199-01-01"), endsOn: day("2199-01-02") };
  await scene.owner
    .insert(freezes)
    .values({ id, ...days, reason: "年终", setByName: "甲", unionId, unionPath, keeperId });
  return id;
}

async function aDelegation(scene: Scene, keeper: Actor) {
  const id = uuidv7();
  const { unionId, unionPath, id: keeperId } = keeper;
  const days = { startsOn: day("2199-01-01"), endsOn: day("2199-01-02") };
  const ends = { fromId: keeper.id, fromName: "甲", toId: uuidv7(), toName: "乙", reason: "出差" };
  await scene.owner.insert(delegations).values({ id, ...days, ...ends, unionId, unionPath, keeperId });
  return id;
}

const someLine = aLine([aTier(1)]);

export const approvalsMatrix: Matrix = {
  "approvals.list": {
    ...readers,
    input: async (scene, keeper) => {
      const archive = await anArchiveRow(scene, keeper, { status: "reviewed", proposedGrade: "1" });
      newest = (await anItem(scene, keeper, archive)).id;
      return { view: "all", search: archive.number };
    },
    shows: ({ rows }: Rows) => rows.some(({ id }) => id === newest),
  },
  "approvals.counts": {
    ...readers,
    aboutNoRecord: "Only what waits for the officer and what they brought up.",
  },
  "approvals.record": {
    ...readers,
    input: async (scene, keeper) => ({ id: (await waiting(scene, keeper)).id }),
  },
  "approvals.approvers": {
    ...readers,
    input: async (scene, keeper) => ({ id: (await waiting(scene, keeper)).id }),
  },
  "approvals.agree": { ...deciders, ...deciding({ note: "", grade: "1" }) },
  "approvals.return": { ...deciders, ...deciding({ note: "缺收入证明" }) },
  "approvals.refuse": { ...deciders, ...deciding({ note: "不符合条件" }) },
  "approvals.agreeMany": {
    ...deciders,
    input: async (scene, keeper) => ({
      ...command(),
      selection: { ids: [(await waiting(scene, keeper)).id] },
      note: "",
    }),
  },
  "approvals.handOn": { ...deciders, ...passing },
  "approvals.addSigner": { ...deciders, ...passing },
  "approvals.bypass": { ...leads, ...deciding({ outcome: "agree", note: "", emergency: "病情危急" }) },
  "approvals.withdraw": { ...deciders, ...deciding({ note: "" }) },
  "approvals.rules": {
    ...nobody,
    manager: "federation",
    auditor: "federation",
    aboutNoRecord: "The rules are the federation's, and the same for everybody who leads or audits.",
  },
  "approvals.proposeRule": {
    ...leads,
    aboutNoRecord:
      "A new version of the federation's rules: whoever is not of its head is refused by the rule.",
  },
  "approvals.settleRule": {
    ...leads,
    aboutNoRecord: "A version of the federation's rules: whoever is not of its head is refused by the rule.",
  },
  "approvals.freezes": { ...readers, aboutNoRecord: "Everybody at work sees every freeze." },
  "approvals.setFreeze": { ...leads, aboutNoRecord: "A freeze of the officer's own union." },
  "approvals.endFreeze": {
    ...leads,
    input: async (scene, keeper) => ({
      ...command(),
      id: await aFreeze(scene, keeper),
      version: 1,
      reason: "提前结束",
    }),
  },
  "approvals.delegations": { ...leads, aboutNoRecord: "Only what the officer gave or holds." },
  "approvals.delegate": {
    ...leads,
    aboutNoRecord: "The officer's own decisions, to somebody of their own union.",
  },
  "approvals.revokeDelegation": {
    ...leads,
    input: async (scene, keeper) => ({ ...command(), id: await aDelegation(scene, keeper), version: 1 }),
  },
};

/** A version that waits for a second person. */
export async function aProposedRule(scene: Scene, by: Actor) {
  const id = uuidv7();
  await scene.owner.insert(approvalRules).values({
    ...{ id, appliesTo: "grant", lines: [someLine], effectiveFrom: day("2026-10-01"), reason: "分级" },
    ...{ proposedBy: by.id, proposerName: by.name, proposedOn: day("2026-09-18") },
  });
  return { id, version: 1 };
}
