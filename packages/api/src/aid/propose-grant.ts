import { found, one } from "@gongbang/db/rows";
import { funds, grants } from "@gongbang/db/schema/aid";
import { uuidv7 } from "@gongbang/db/uuid";
import { decideCaps, decideCounted } from "@gongbang/domain/aid/cap";
import { decideGrant, type GrantFacts } from "@gongbang/domain/aid/grant";
import { grantMachine } from "@gongbang/domain/aid/grant.status";
import { decideOverlap } from "@gongbang/domain/aid/overlap";
import type { ProposeGrant } from "@gongbang/domain/aid/propose-grant.input";
import { decideRelief, type Standing } from "@gongbang/domain/aid/relief";
import type { AidKind } from "@gongbang/domain/codes/aid-kind";
import { grantSeries } from "@gongbang/domain/codes/record-number";
import { yearOf } from "@gongbang/domain/kernel/day";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { fen, left, plus } from "@gongbang/domain/kernel/money";
import { eq, sql } from "drizzle-orm";
import { begin } from "../advance.ts";
import { archiveInReach } from "../hardship/reads.ts";
import { nextNumber } from "../numbers.ts";
import type { Office } from "../office.ts";
import { openApproval } from "../open-approval.ts";
import { standingOfFile } from "./file-standing.ts";
import { beneficiaryOf } from "./find-beneficiary.ts";
import { reliefsOf, standingOf } from "./read-standing.ts";
import { takeCost } from "./take-cost.ts";
import { machineGrant, titleOf } from "./take-step.ts";
import { waitingGrant } from "./wait-grant.ts";

type Proposal = Omit<ProposeGrant, "commandId" | "personId" | "costId" | "overlapReason"> &
  Partial<Pick<ProposeGrant, "personId" | "costId" | "overlapReason">>;

/** Proposes a sum for a household. Refuses as setAside does. */
export async function proposeGrant(office: Office, { commandId: _, ...proposal }: ProposeGrant) {
  const grant = await setAside(office, proposal);
  const { id, number, unionPath, amountFen } = grant;
  office.about({
    type: "grant",
    id,
    recordId: grant.archiveId,
    unionPath,
    changes: [
      { field: "number", becomes: number },
      { field: "amountFen", becomes: amountFen },
    ],
  });
  return { id, number };
}

/**
 * Sets a sum aside for a household and writes the grant: within a command, which says what it is about. Refuses as
 * decideGrant, decideCaps, decideCounted, decideRelief, decideRemainder and decideOverlap do, and with ACCESS.NOT_FOUND.
 */
export async function setAside(office: Office, proposal: Proposal) {
  const { tx, actor, today } = office;
  const { fundId, kind, amount, way, reason, personId = null, costId = null, overlapReason = "" } = proposal;
  const archive = await archiveInReach(office, proposal.archiveId);
  const id = uuidv7();
  const { fund, facts } = await factsUnderLock(office, {
    fundId,
    grantId: id,
    archiveId: archive.id,
    amount,
  });
  const amountFen = orRefuse(decideGrant({ amount, kind, on: today }, fund, facts));
  const whom = await beneficiaryOf(office, archive, { personId, kind });
  const asked = { archive, kind, beneficiaryIndex: whom.index, stage: whom.stage };
  const { caps, signs } = await standingOf(office, asked, { hold: true });
  const relation = whom.id === null ? null : whom.relation;
  await refuseSecondRelief(office, { archiveId: archive.id, kind, standing: facts, relation });
  orRefuse(decideCounted(caps, { name: whom.name, hasNumber: whom.index !== null }));
  orRefuse(decideCaps(amountFen, caps));
  const overlaps = [...orRefuse(decideOverlap(signs, overlapReason))];
  await takeCost(office, { costId, archiveId: archive.id, kind, amount: amountFen });

  const { memberId, name, unionId, unionPath } = archive;
  const number = await nextNumber(tx, grantSeries(yearOf(today)));
  const grant = one(
    await tx
      .insert(grants)
      .values({
        ...{ id, number, fundId, archiveId: archive.id, memberId, name, kind, amountFen, way, reason },
        ...{
          personId,
          beneficiary: whom.name,
          beneficiaryIndex: whom.index,
          costId,
          overlaps,
          overlapReason,
        },
        ...{ proposedBy: actor.id, proposedOn: today, unionId, unionPath, keeperId: actor.id },
      })
      .returning(),
  );
  await begin(office, grantMachine, machineGrant(grant, actor.id, facts), {
    title: titleOf(grant),
    note: reason,
  });
  await openApproval(office, waitingGrant(grant, fund.name));
  return grant;
}

type Relief = { archiveId: string; kind: AidKind; standing: Standing; relation: string | null };

/** Asked while the household is held, so that nobody gives another one meanwhile. */
async function refuseSecondRelief(office: Office, { archiveId, ...asked }: Relief): Promise<void> {
  const year = yearOf(office.today);
  const reliefsThatYear = await reliefsOf(office, archiveId);
  orRefuse(decideRelief({ ...asked, reliefsThatYear, year }));
}

type Asking = { fundId: string; grantId: string; archiveId: string; amount: number };

/**
 * Sets the sum aside first, which holds the fund's row, and then counts: nobody else's grant from this fund can come
 * between. A sum that the rule then refuses is given back by the rollback. Refuses with ACCESS.NOT_FOUND.
 */
async function factsUnderLock(office: Office, { fundId, grantId, archiveId, amount }: Asking) {
  const { tx, today } = office;
  const reserved = await tx.execute(
    sql`select left_fen from app.reserve_fund(${fundId}, ${grantId}, ${amount}, ${today})`,
  );
  // Read only now: before the lock, what is left could be what somebody else is just taking.
  const fund = found(await tx.select().from(funds).where(eq(funds.id, fundId)), "fund");
  const { sum } = one(
    await tx.execute<{ sum: string }>(
      sql`select app.granted_to_household(${fundId}, ${archiveId}, ${yearOf(today)}) as sum`,
    ),
  );
  const facts: GrantFacts = {
    ...(await standingOfFile(office, archiveId)),
    reserved: reserved.length === 1,
    fundLeft: left(fund.capFen, plus(fund.spentFen, fund.reservedFen)),
    toHouseholdThatYear: fen(Number(sum)),
  };
  return { fund, facts };
}
