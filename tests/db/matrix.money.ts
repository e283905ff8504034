import type { Actor } from "@gongbang/domain/access/policy";
import { aFund, aGrant, anEnrolled, hands } from "../support/aid.ts";
import type { Matrix } from "../support/matrix.ts";
import {
  aBankFund,
  aCard,
  anApproved,
  bankSays,
  making,
  twoOfFinance,
  txtTemplate,
} from "../support/payments.ts";
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
const whoWorksWithAid = {
  ...nobody,
  caseworker: "federation",
  manager: "federation",
  finance: "federation",
  auditor: "federation",
} as const;
/** A bill tells of an illness: who works with the household reads it, and who pays and audits. */
const costReaders = { ...whoWorksWithAid, caseworker: "union", manager: "union" } as const;
const writers = { ...nobody, caseworker: "union" } as const;
/** 冲正 takes two: the lead of the union, and finance. */
const reversers = { ...nobody, manager: "union", finance: "federation" } as const;
/** A batch holds the cards of many households in plain: finance's alone, and the audit looks on. */
const payers = { ...nobody, finance: "federation" } as const;
const batchReaders = { ...payers, auditor: "federation" } as const;
const figureReaders = { ...nobody, manager: "union", finance: "federation", auditor: "federation" } as const;
const keepersOfTheHouse = { ...nobody, auditor: "federation", systemAdmin: "federation" } as const;

const anArchiveId = async (scene: Scene, keeper: Actor) => ({
  archiveId: (await anEnrolled(scene, keeper)).id,
});

let bills = 0;
const aBill = () => {
  bills += 1;
  const said = { personId: "", billNumber: `矩阵 ${bills}`, hospital: "某医院", billedOn: "2026-08-01" };
  return {
    ...said,
    bill: "1000",
    insurance: "600",
    seriousIllness: "",
    commercial: "",
    mutualAid: "",
    otherAid: "",
  };
};

async function aCost(scene: Scene, keeper: Actor) {
  const archive = await anEnrolled(scene, keeper);
  return scene.as(keeper).costs.record({ ...command(), archiveId: archive.id, ...aBill() } as never);
}

/** A grant that the keeper proposed and others paid. */
async function aPaid(scene: Scene, keeper: Actor) {
  const team = { ...(await hands(scene, keeper.unionPath)), caseworker: keeper };
  return aGrant(scene, team, {
    archive: await anEnrolled(scene, keeper),
    fund: await aFund(scene),
    upTo: "paid",
  });
}
async function anAsked(scene: Scene, keeper: Actor) {
  const { at } = await aPaid(scene, keeper);
  await scene.as(await scene.officer("finance")).grants.askReversal({ ...at(3), reason: "重复" });
  return at(3);
}

/** A batch that somebody of finance made of a grant of the keeper's, brought to a stage. */
async function aBatch(
  scene: Scene,
  keeper: Actor,
  upTo: "draft" | "published" | "checked" | "sent" = "draft",
) {
  const team = { ...(await hands(scene, keeper.unionPath)), caseworker: keeper };
  const fund = await aBankFund(scene);
  const { maker, checker } = await twoOfFinance(scene);
  const { id: batchId, number } = await scene
    .as(maker)
    .batches.make(making(fund, [await anApproved(scene, team, { fund })]));
  const at = (version: number) => ({ ...command(), batchId, version });
  const stage = ["draft", "published", "checked", "sent"].indexOf(upTo);
  if (stage > 0) await scene.as(maker).batches.publish({ ...at(1), place: "公告栏", since: "" });
  if (stage > 1) await scene.as(checker).batches.check({ ...at(2), note: "" });
  if (stage > 2) await scene.as(maker).batches.send({ ...at(3), note: "" });
  return { batchId, number, step: at(stage + 1) };
}
const step =
  (upTo: "draft" | "published" | "checked" | "sent", more: object = {}) =>
  async (scene: Scene, keeper: Actor) => ({ ...(await aBatch(scene, keeper, upTo)).step, ...more });
const batchId = async (scene: Scene, keeper: Actor) => ({ batchId: (await aBatch(scene, keeper)).batchId });

type Rows = { rows: unknown[] };
type Figures = { figures: { times: number }[] };
/** A year in which nobody else was paid anything. */
let year = 2000;

/** A grant of the keeper's that was paid in a year of its own. */
async function aYear(scene: Scene, keeper: Actor) {
  year += year === 2025 ? 2 : 1;
  const { id } = await aPaid(scene, keeper);
  await scene.sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update ledger_journals set "on" = ${`${year}-03-01`}::date where grant_id = ${id}`;
  });
  return { year };
}

export const moneyMatrix: Matrix = {
  "programmes.list": { ...whoWorksWithAid, aboutNoRecord: "The caps are the district's." },
  "programmes.addCap": { ...payers, aboutNoRecord: "The caps are the district's." },
  "programmes.adoptCaps": { ...payers, aboutNoRecord: "The caps are the district's." },
  "programmes.endCap": { ...payers, aboutNoRecord: "The caps are the district's." },

  "grants.room": {
    ...writers,
    input: async (scene, keeper) => ({ ...(await anArchiveId(scene, keeper)), kind: "10" }),
  },
  "grants.askReversal": {
    ...reversers,
    input: async (scene, keeper) => ({ ...(await aPaid(scene, keeper)).at(3), reason: "重复" }),
  },
  "grants.confirmReversal": {
    ...reversers,
    input: async (scene, keeper) => ({ ...(await anAsked(scene, keeper)), reference: "1" }),
  },
  "grants.dropReversal": {
    ...reversers,
    input: async (scene, keeper) => ({ ...(await anAsked(scene, keeper)), note: "无误" }),
  },

  "costs.list": { ...costReaders, input: anArchiveId },
  "costs.record": {
    ...writers,
    input: async (scene, keeper) => ({ ...command(), ...(await anArchiveId(scene, keeper)), ...aBill() }),
  },
  "costs.correct": {
    ...writers,
    input: async (scene, keeper) => ({
      ...command(),
      costId: (await aCost(scene, keeper)).id,
      version: 1,
      ...aBill(),
    }),
  },
  "accounts.record": {
    ...writers,
    input: async (scene, keeper) => ({
      ...command(),
      ...(await anArchiveId(scene, keeper)),
      ...{ personId: "", holderName: "李桂兰", bankName: "某银行", card: aCard() },
    }),
  },

  "batches.list": {
    ...batchReaders,
    input: async (scene, keeper) => ({ search: (await aBatch(scene, keeper)).number }),
    shows: ({ rows }: Rows) => rows.length === 1,
  },
  "batches.record": { ...batchReaders, input: batchId },
  "batches.publicList": { ...batchReaders, input: batchId },
  "batches.templates": { ...batchReaders, aboutNoRecord: "The banks' templates are the office's." },
  "batches.templateVersions": { ...batchReaders, aboutNoRecord: "The banks' templates are the office's." },
  "batches.addTemplate": { ...payers, aboutNoRecord: "The banks' templates are the office's." },
  "batches.payable": {
    ...payers,
    input: async (scene, keeper) => {
      const fund = await aBankFund(scene);
      const team = { ...(await hands(scene, keeper.unionPath)), caseworker: keeper };
      await anApproved(scene, team, { fund });
      return { fundId: fund.id };
    },
    shows: ({ rows }: Rows) => rows.length === 1,
  },
  "batches.make": {
    ...payers,
    input: async (scene, keeper) => {
      const fund = await aBankFund(scene);
      const team = { ...(await hands(scene, keeper.unionPath)), caseworker: keeper };
      return making(fund, [await anApproved(scene, team, { fund })], { templateId: txtTemplate });
    },
  },
  "batches.publish": { ...payers, input: step("draft", { place: "公告栏", since: "" }) },
  "batches.cancel": { ...payers, input: step("draft", { note: "有误" }) },
  "batches.check": { ...payers, input: step("published", { note: "" }) },
  "batches.sendBack": { ...payers, input: step("checked", { note: "有误" }) },
  "batches.send": { ...payers, input: step("checked", { note: "" }) },
  "batches.importReturn": {
    ...payers,
    input: step("sent", { fileName: "r.txt", content: bankSays([{ lineNo: 1, yuan: "100" }]) }),
  },

  "figures.year": {
    ...figureReaders,
    input: aYear,
    shows: ({ figures }: Figures) => figures.some(({ times }) => times > 0),
  },
  "figures.lines": { ...figureReaders, input: aYear, shows: ({ rows }: Rows) => rows.length > 0 },

  "figures.carry": { ...figureReaders, aboutNoRecord: "The funds are the whole district's." },
  "figures.carryLines": {
    ...figureReaders,
    input: async (scene, keeper) => {
      const { year: paidIn } = await aYear(scene, keeper);
      return { year: paidIn, source: "5", column: "paid" };
    },
    shows: ({ rows }: { rows: { number: string | null }[] }) => rows.some(({ number }) => number !== null),
  },

  "invariants.list": { ...keepersOfTheHouse, aboutNoRecord: "What must hold of all records at once." },
  "invariants.check": { ...keepersOfTheHouse, aboutNoRecord: "What must hold of all records at once." },
};
