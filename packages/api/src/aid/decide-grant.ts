import { found, one } from "@gongbang/db/rows";
import { funds, grants } from "@gongbang/db/schema/aid";
import type { CapStanding } from "@gongbang/domain/aid/cap";
import { grantMachine } from "@gongbang/domain/aid/grant.status";
import { mayHave } from "@gongbang/domain/aid/relief";
import { yearOf } from "@gongbang/domain/kernel/day";
import { type Lack, nextSteps } from "@gongbang/domain/kernel/machine";
import { fen, left, plus } from "@gongbang/domain/kernel/money";
import { eq, sql } from "drizzle-orm";
import type { ApprovalDesk, Basis } from "../approval-desk.ts";
import { archiveBrief } from "../hardship/reads.ts";
import type { Office } from "../office.ts";
import { agreeGrant, endGrant } from "./approve-grant.ts";
import { standingOfFile } from "./file-standing.ts";
import { stageOf } from "./find-beneficiary.ts";
import { standingOf } from "./read-standing.ts";
import { aboutGrant, type GrantRow, holdGrant, machineGrant, takeStep } from "./take-step.ts";
import { waitingGrant } from "./wait-grant.ts";

/** Proposed sums at the desk of approvals. */
export const grantDesk: ApprovalDesk = {
  show: async (office, id) => shown(office, await grantOf(office, id)),
  hold: holdGrant,
  agree: async (office, id, said) => agreeGrant(office, await holdGrant(office, id), said),
  decideAgainst: async (office, id, outcome, said) =>
    endGrant(office, await holdGrant(office, id), outcome, said),
  withdraw: async (office, id, note) => {
    const grant = await holdGrant(office, id);
    const saved = await takeStep(office, grant, "withdraw", { patch: { endedOn: office.today }, note });
    await office.tx.execute(sql`select app.release_fund(${grant.id}, ${office.today})`);
    aboutGrant(office, grant, "withdrawn");
    return saved;
  },
};

const grantOf = async ({ tx }: Office, id: string): Promise<GrantRow> =>
  found(await tx.select().from(grants).where(eq(grants.id, id)), "grant");

async function shown(office: Office, grant: GrantRow) {
  const { tx, actor } = office;
  const fund = found(await tx.select().from(funds).where(eq(funds.id, grant.fundId)), "fund");
  const archive = await archiveBrief(tx, grant.archiveId);
  const standing = await standingOfFile(office, grant.archiveId);
  const year = yearOf(grant.proposedOn);
  const { sum } = one(
    await tx.execute<{ sum: string }>(
      sql`select app.granted_to_household(${fund.id}, ${archive.id}, ${year}) as sum`,
    ),
  );
  const { kind, beneficiaryIndex } = grant;
  const stage = await stageOf(office, grant.personId);
  const { caps } = await standingOf(office, { archive, kind, beneficiaryIndex, stage });
  const facts = {
    fund,
    caps,
    given: fen(Number(sum)),
    live: mayHave(standing, kind),
    number: archive.number,
  };
  const thing = waitingGrant(grant, fund.name);
  const record = machineGrant(grant, actor.id, standing);
  return {
    ...{ thing, facts: thing.facts, basis: basisOf(grant, facts), grade: null },
    ...{ href: `/aid/grants/${grant.id}`, exceptions: [...lacksOf(record), ...exceptionsOf(grant, facts)] },
  };
}

type Facts = {
  fund: typeof funds.$inferSelect;
  caps: readonly CapStanding[];
  /** To the household from this fund in that year, with this sum. */
  given: number;
  /** Whether the file, or the relief, is live for this kind of aid. */
  live: boolean;
  number: string;
};

function lacksOf(record: ReturnType<typeof machineGrant>): Lack[] {
  const approve = nextSteps(grantMachine, record).find(({ event }) => event === "approve");
  return approve ? approve.lacks : [{ code: "APPROVAL.ENDED", status: record.status }];
}

const isOver = ({ givenFen, capFen }: CapStanding) => givenFen > capFen;

/** What no bulk approval takes along (product.md D7): over a cap by now, or overlapping. */
function exceptionsOf({ overlaps, proposedOn }: GrantRow, { fund, caps, given }: Facts): Lack[] {
  const extra: (Lack | false)[] = [
    given > fund.householdYearlyCapFen && {
      ...{ code: "AID.OVER_HOUSEHOLD_CAP", left: 0, year: String(yearOf(proposedOn)) },
    },
    caps.some(isOver) && { code: "APPROVAL.OVER_CAP" },
    overlaps.length > 0 && { code: "APPROVAL.OVERLAP", count: overlaps.length },
  ];
  return extra.filter((lack) => lack !== false);
}

function basisOf({ overlaps, overlapReason }: GrantRow, { fund, caps, given, live, number }: Facts): Basis[] {
  const inCap = given <= fund.householdYearlyCapFen;
  return [
    { key: "fundLeft", ok: true, fen: left(fund.capFen, plus(fund.spentFen, fund.reservedFen)) },
    { key: "householdYear", ok: inCap, fen: given },
    { key: "householdCap", ok: inCap, fen: fund.householdYearlyCapFen },
    ...caps.map((cap) => ({ key: `cap.${cap.per}`, ok: !isOver(cap), fen: cap.leftFen })),
    { key: "enrolled", ok: live, text: number },
    { key: "overlap", ok: overlaps.length === 0, count: overlaps.length, text: overlapReason },
  ];
}
