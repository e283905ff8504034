import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { aFund, aGrant, anEnrolled, hands, proposing, visiting } from "../support/aid.ts";
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
/** A fund is the federation's: who works with aid sees it, and nobody else does. */
const fundReaders = {
  ...nobody,
  caseworker: "federation",
  manager: "federation",
  finance: "federation",
  auditor: "federation",
} as const;
/** Grants are read by those who propose and approve in their union, and by who pays and who audits everywhere. */
const grantReaders = { ...fundReaders, caseworker: "union", manager: "union" } as const;
/** Visits tell of a household's life: finance has no need of them. */
const visitReaders = { ...nobody, caseworker: "union", manager: "union", auditor: "federation" } as const;
/** 经办 ≠ 审批 ≠ 付款: one role each. */
const proposers = { ...nobody, caseworker: "union" } as const;
const approvers = { ...nobody, manager: "union" } as const;
const payers = { ...nobody, finance: "federation" } as const;

const anArchiveId = async (scene: Scene, keeper: Actor) => ({
  archiveId: (await anEnrolled(scene, keeper)).id,
});

/** A grant that the keeper proposed, brought to a stage by other hands. */
async function aGrantOf(
  scene: Scene,
  keeper: Actor,
  upTo: "proposed" | "approved" | "released",
  way = "handOver",
) {
  const archive = await anEnrolled(scene, keeper);
  const others = await hands(scene, keeper.unionPath);
  const team = { ...others, caseworker: keeper };
  return aGrant(scene, team, { archive, fund: await aFund(scene), upTo, way });
}

const step =
  (upTo: "proposed" | "approved" | "released", more: object = {}, way?: string) =>
  async (scene: Scene, keeper: Actor) => {
    const { at } = await aGrantOf(scene, keeper, upTo, way);
    return { ...at({ proposed: 1, approved: 2, released: 3 }[upTo]), ...more };
  };

async function aVisit(scene: Scene, keeper: Actor) {
  const archive = await anEnrolled(scene, keeper);
  const { id } = await scene.as(keeper).visits.recordVisit(visiting(archive));
  return { archive, id };
}

type Rows = { rows: { id: string }[] };
const why = { note: "情况有变" };

export const aidMatrix: Matrix = {
  "funds.list": { ...fundReaders, aboutNoRecord: "The funds are the federation's." },
  "funds.record": { ...fundReaders, aboutNoRecord: "The funds are the federation's." },
  "funds.open": { ...payers, aboutNoRecord: "Makes a fund of the federation." },

  "grants.list": {
    ...grantReaders,
    // The number finds the one grant, however many the matrix has made by then.
    input: async (scene, keeper) => {
      const { id } = await aGrantOf(scene, keeper, "proposed");
      const { number } = await scene.as(keeper).grants.record({ grantId: id });
      return { search: number };
    },
    shows: ({ rows }: Rows) => rows.length === 1,
  },
  "grants.record": {
    ...grantReaders,
    input: async (scene, keeper) => ({ grantId: (await aGrantOf(scene, keeper, "proposed")).id }),
  },
  "grants.readyFor": {
    ...proposers,
    input: async (scene, keeper) => {
      const { id } = await aGrantOf(scene, keeper, "released");
      return { archiveId: (await scene.as(keeper).grants.record({ grantId: id })).archiveId };
    },
    shows: ({ rows }: Rows) => rows.length === 1,
  },
  "grants.propose": {
    ...proposers,
    input: async (scene, keeper) => proposing(await anEnrolled(scene, keeper), await aFund(scene), "100"),
  },
  "grants.withdraw": { ...proposers, input: step("proposed") },
  "grants.approve": { ...approvers, input: step("proposed") },
  "grants.decline": { ...approvers, input: step("proposed", why) },
  "grants.cancel": { ...approvers, input: step("approved", why) },
  "grants.pay": { ...payers, input: step("approved", { reference: "20260918001" }, "bank") },
  "grants.release": { ...payers, input: step("approved") },
  "grants.takeBack": { ...payers, input: step("released", why) },

  "visits.list": {
    ...visitReaders,
    input: async (scene, keeper) => ({ search: (await aVisit(scene, keeper)).archive.number }),
    shows: ({ rows }: Rows) => rows.length === 1,
  },
  "visits.forArchive": {
    ...visitReaders,
    input: async (scene, keeper) => ({ archiveId: (await aVisit(scene, keeper)).archive.id }),
  },
  "visits.due": {
    ...visitReaders,
    // Due before everybody else's, so that it is the first of the round for whoever sees it.
    input: async (scene, keeper) => {
      daysBack += 1;
      const nextVisitOn = day(new Date(Date.UTC(2020, 0, 1 - daysBack)).toISOString().slice(0, 10));
      newest = (await anEnrolled(scene, keeper, { nextVisitOn })).id;
      return { limit: 1 };
    },
    shows: ({ rows }: Rows) => rows[0]?.id === newest,
  },
  "visits.record": {
    ...visitReaders,
    input: async (scene, keeper) => ({ visitId: (await aVisit(scene, keeper)).id }),
  },
  "visits.household": { ...proposers, input: anArchiveId },
  "visits.recordVisit": {
    ...proposers,
    input: async (scene, keeper) => ({ ...visiting(await anEnrolled(scene, keeper)), ...command() }),
  },
};

let daysBack = 0;
let newest = "";
