import { found, one } from "@gongbang/db/rows";
import { funds, grants } from "@gongbang/db/schema/aid";
import { uuidv7 } from "@gongbang/db/uuid";
import { decideGrant, type GrantFacts } from "@gongbang/domain/aid/grant";
import { grantMachine } from "@gongbang/domain/aid/grant.status";
import type { ProposeGrant } from "@gongbang/domain/aid/propose-grant.input";
import { grantSeries } from "@gongbang/domain/codes/record-number";
import { type Day, yearOf } from "@gongbang/domain/kernel/day";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { fen, left, plus } from "@gongbang/domain/kernel/money";
import { eq, sql } from "drizzle-orm";
import { begin } from "../advance.ts";
import { archiveBrief } from "../hardship/reads.ts";
import { nextNumber } from "../numbers.ts";
import type { Office } from "../office.ts";
import { machineGrant, titleOf } from "./take-step.ts";

type Proposal = Omit<ProposeGrant, "commandId">;

/** Proposes a sum for a household. Refuses as decideGrant does, and with ACCESS.NOT_FOUND. */
export async function proposeGrant(office: Office, { commandId: _, ...proposal }: ProposeGrant) {
  const grant = await setAside(office, proposal);
  const { id, number, unionPath, amountFen } = grant;
  office.about({
    type: "grant",
    id,
    unionPath,
    changes: [
      { field: "number", becomes: number },
      { field: "amountFen", becomes: amountFen },
    ],
  });
  return { id, number };
}

/** Sets a sum aside for a household and writes the grant: within a command, which says what it is about. */
export async function setAside(office: Office, { archiveId, fundId, kind, amount, way, reason }: Proposal) {
  const { tx, actor, today } = office;
  const archive = await archiveBrief(tx, archiveId);
  const id = uuidv7();
  const { fund, facts } = await factsUnderLock(office, { fundId, grantId: id, archive, amount });
  const amountFen = orRefuse(decideGrant({ amount, kind, on: today }, fund, facts));

  const { memberId, name, unionId, unionPath } = archive;
  const grant = one(
    await tx
      .insert(grants)
      .values({
        id,
        number: await nextNumber(tx, grantSeries(yearOf(today))),
        fundId,
        archiveId,
        memberId,
        name,
        kind,
        amountFen,
        way,
        reason,
        proposedBy: actor.id,
        proposedOn: today,
        unionId,
        unionPath,
        keeperId: actor.id,
      })
      .returning(),
  );
  await begin(office, grantMachine, machineGrant(grant, actor.id, facts.enrolled), {
    title: titleOf(grant),
    note: reason,
  });
  return grant;
}

type Asking = {
  fundId: string;
  grantId: string;
  archive: { id: string; status: string; enrolledOn: Day | null };
  amount: number;
};

/**
 * Sets the sum aside first, which holds the fund's row, and then counts: nobody else's grant from this fund can come
 * between. A sum that the rule then refuses is given back by the rollback. Refuses with ACCESS.NOT_FOUND.
 */
async function factsUnderLock({ tx, today }: Office, { fundId, grantId, archive, amount }: Asking) {
  const reserved = await tx.execute(
    sql`select left_fen from app.reserve_fund(${fundId}, ${grantId}, ${amount}, ${today})`,
  );
  // Read only now: before the lock, what is left could be what somebody else is just taking.
  const fund = found(await tx.select().from(funds).where(eq(funds.id, fundId)), "fund");
  const { sum } = one(
    await tx.execute<{ sum: string }>(
      sql`select app.granted_to_household(${fundId}, ${archive.id}, ${yearOf(today)}) as sum`,
    ),
  );
  const facts: GrantFacts = {
    enrolled: archive.status === "enrolled" && archive.enrolledOn !== null && archive.enrolledOn <= today,
    reserved: reserved.length === 1,
    fundLeft: left(fund.capFen, plus(fund.spentFen, fund.reservedFen)),
    toHouseholdThatYear: fen(Number(sum)),
  };
  return { fund, facts };
}
