import { sql } from "drizzle-orm";
import { appendAudits } from "../../src/audit.ts";
import type { Keyring } from "../../src/keyring.ts";
import type { Tx } from "../../src/open.ts";
import { funds, grants, ledgerEntries, ledgerJournals, visits } from "../../src/schema/aid.ts";
import { ticketClaims, ticketParties, tickets } from "../../src/schema/disputes.ts";
import { archiveObjections, archives, consents, householdMembers } from "../../src/schema/hardship.ts";
import { memberGrams, members, unions } from "../../src/schema/members.ts";
import { numberSeries, officers } from "../../src/schema/office.ts";
import { deadlines, statusChanges } from "../../src/schema/status.ts";
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
  await insertAll(tx, members, registered.rows);
  await insertAll(tx, memberGrams, registered.grams);
  await insertAll(
    tx,
    archives,
    files.map(({ row }) => row),
  );
  await insertAll(
    tx,
    consents,
    files.flatMap((file) => file.consents),
  );
  await insertAll(tx, householdMembers, story.households);
  await insertAll(
    tx,
    archiveObjections,
    files.flatMap(({ objections }) => objections),
  );
  await insertAll(
    tx,
    funds,
    story.funds.map(({ row }) => row),
  );
  await insertAll(tx, grants, story.grants);
  await insertAll(tx, visits, story.visits);
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
  await tx.execute(sql`select app.count_register('/', now())`);
  await appendAudits(tx, keys, story.audits);
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
