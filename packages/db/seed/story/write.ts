import { dayAt } from "@gongbang/domain/kernel/day";
import { sql } from "drizzle-orm";
import { appendAudits } from "../../src/audit.ts";
import type { Keyring } from "../../src/keyring.ts";
import type { Tx } from "../../src/open.ts";
import { funds, grants, ledgerEntries, ledgerJournals, visits } from "../../src/schema/aid.ts";
import { aidApplications, applyLinks } from "../../src/schema/aid-applications.ts";
import { archiveEvidence, meansDocuments } from "../../src/schema/archive-papers.ts";
import { campaignGoods, campaignObjects, campaigns } from "../../src/schema/campaigns.ts";
import { ticketClaims, ticketParties, tickets } from "../../src/schema/disputes.ts";
import { archiveObjections, archives, consents, householdMembers } from "../../src/schema/hardship.ts";
import { medicalCosts } from "../../src/schema/medical-costs.ts";
import { memberGrams, members, unions } from "../../src/schema/members.ts";
import { numberSeries, officers } from "../../src/schema/office.ts";
import { paymentBatches, paymentLines } from "../../src/schema/payments.ts";
import { pairings, planMeasures } from "../../src/schema/plans.ts";
import { ruleChoices } from "../../src/schema/rule-sets.ts";
import { deadlines, statusChanges } from "../../src/schema/status.ts";
import { tasks } from "../../src/schema/tasks.ts";
import { transitions } from "../../src/schema/transitions.ts";
import { insertAll } from "./batches.ts";
import type { Movement } from "./ledger.ts";
import type { OfficerRow } from "./officers.ts";
import type { Story } from "./plan.ts";
import { writeRegister } from "./write-register.ts";

/** Puts the story into an empty database, parents before children, with its trail at the end. */
export async function writeStory(tx: Tx, keys: Keyring, story: Story, staff: OfficerRow[]): Promise<void> {
  const { registered, files } = story;
  await insertAll(tx, unions, story.unions);
  await insertAll(tx, officers, staff);
  await insertAll(tx, ruleChoices, [chosenRules(story)]);
  await insertAll(tx, members, registered.rows);
  await insertAll(tx, memberGrams, registered.grams);
  await insertAll(
    tx,
    archives,
    files.map(({ row }) => row),
  );
  await insertAll(tx, consents, story.consents);
  await insertPapers(tx, story);
  await insertAll(
    tx,
    funds,
    story.funds.map(({ row }) => row),
  );
  await insertAll(tx, medicalCosts, story.costs);
  await insertAll(tx, grants, story.grants);
  await insertAll(tx, visits, story.visits);
  await insertAll(tx, paymentBatches, story.payments.batches);
  await insertAll(tx, paymentLines, story.payments.lines);
  await insertAll(tx, tasks, story.tasks);
  await insertAll(tx, tasks, story.payments.tasks);
  await insertPlans(tx, story);
  await insertAll(
    tx,
    transitions,
    story.transitions.map((row) => namedEnds(story, row)),
  );
  await insertLedger(tx, story.movements);
  await insertAll(tx, tickets, story.tickets.rows);
  await insertAll(tx, ticketParties, story.tickets.parties);
  await insertAll(tx, ticketClaims, story.tickets.claims);
  await writeRegister(tx, keys, story.told);
  await insertAll(tx, statusChanges, story.statusChanges);
  await insertAll(tx, deadlines, story.deadlines);
  await insertAll(
    tx,
    numberSeries,
    [...story.series].map(([series, last]) => ({ series, last })),
  );
  await tx.execute(sql`select app.open_waiting_approvals()`);
  await tx.execute(sql`select app.count_register('/', now())`);
  await tx.execute(sql`select app.freeze_due_returns(now())`);
  await appendAudits(tx, keys, story.audits);
}

/** A district of Beijing decides by Beijing's set, since its office was opened. */
function chosenRules({ foundedAt, staff: { approver } }: Story): typeof ruleChoices.$inferInsert {
  return {
    ...{ code: "beijing", effectiveFrom: dayAt(foundedAt), chosenAt: foundedAt },
    ...{ chosenBy: approver.id, chosenByName: approver.name, reason: "本区按北京市口径认定" },
  };
}

/** What hangs on the archives: their households, applications, proofs, computations and objections. */
async function insertPapers(tx: Tx, story: Story): Promise<void> {
  const { files } = story;
  await insertAll(tx, householdMembers, story.households);
  await insertAll(tx, applyLinks, story.asked.links);
  await insertAll(tx, aidApplications, story.asked.rows);
  await insertAll(
    tx,
    archiveEvidence,
    files.flatMap(({ evidence }) => evidence),
  );
  await insertAll(
    tx,
    meansDocuments,
    files.flatMap(({ documents }) => documents),
  );
  await insertAll(
    tx,
    archiveObjections,
    files.flatMap(({ objections }) => objections),
  );
}

/** What the households' plans say, and the campaign that is under way. */
async function insertPlans(tx: Tx, { plans, campaign }: Story): Promise<void> {
  await insertAll(tx, planMeasures, plans.measures);
  await insertAll(tx, pairings, plans.pairings);
  await insertAll(tx, campaigns, campaign.campaigns);
  await insertAll(tx, campaignGoods, campaign.goods);
  await insertAll(tx, campaignObjects, campaign.objects);
}

/** A transition with the names of its two unions. */
function namedEnds({ unions: all }: Story, row: Story["transitions"][number]) {
  const nameOf = (id: string) => all.find((union) => union.id === id)?.shortName ?? "";
  return { ...row, fromName: nameOf(row.fromUnionId), toName: nameOf(row.toUnionId) };
}

/** The journals are numbered by the database, in the order in which they are given to it. */
async function insertLedger(tx: Tx, movements: readonly Movement[]): Promise<void> {
  const [{ last = 0 } = {}] = await tx.execute<{ last: number }>(
    sql`select coalesce(max(id), 0)::int as last from ledger_journals`,
  );
  await insertAll(
    tx,
    ledgerJournals,
    movements.map(({ kind, fundId, grantId, on, actorId, at }) => ({
      kind,
      fundId,
      grantId,
      on,
      actorId,
      at,
    })),
  );
  const numbered = await tx.execute<{ id: string; fund_id: string; grant_id: string | null }>(
    sql`select id, fund_id, grant_id from ledger_journals where id > ${last} order by id`,
  );
  const entries = movements.flatMap(({ from, to, amountFen, fundId, grantId }, i) => {
    const journal = numbered[i];
    if (journal?.fund_id !== fundId || journal.grant_id !== grantId)
      throw new Error("Bug: the ledger lost its order");
    const journalId = Number(journal.id);
    return [
      { journalId, account: from, amountFen: -amountFen },
      { journalId, account: to, amountFen: Number(amountFen) },
    ];
  });
  await insertAll(tx, ledgerEntries, entries);
}
