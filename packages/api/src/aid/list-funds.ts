import type { Tx } from "@gongbang/db/open";
import { found } from "@gongbang/db/rows";
import { funds, grants, ledgerEntries, ledgerJournals } from "@gongbang/db/schema/aid";
import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { storedCodeSchema } from "@gongbang/domain/codes/code-table";
import { fundSource } from "@gongbang/domain/codes/fund-source";
import { and, asc, desc, eq, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { namesOf, trailOf, trailShape } from "../office/reads.ts";
import type { Office } from "../office.ts";
import { opensAll } from "../reach.ts";

export const fundShape = z.object({
  id: z.string(),
  name: z.string(),
  source: storedCodeSchema(fundSource),
  kinds: z.array(storedCodeSchema(aidKind)),
  opensOn: z.string(),
  closesOn: z.string(),
  capFen: z.number(),
  spentFen: z.number(),
  reservedFen: z.number(),
  /** What may still be proposed. */
  leftFen: z.number(),
  householdYearlyCapFen: z.number(),
  giver: z.string(),
  terms: z.string(),
  /** Whether a sum may be proposed from it today. */
  open: z.boolean(),
});
export const fundListShape = z.object({ rows: z.array(fundShape) });

type FundRow = typeof funds.$inferSelect;

const shown = (today: string) => (fund: FundRow) => ({
  ...fund,
  leftFen: fund.capFen - fund.spentFen - fund.reservedFen,
  open: fund.opensOn <= today && today <= fund.closesOn,
});

/** The funds of the federation, those first that are open the longest. At most a hundred. */
export async function fundList({ tx, today }: Pick<Office, "tx" | "today">) {
  const rows = await tx.select().from(funds).orderBy(desc(funds.closesOn), asc(funds.name)).limit(100);
  return { rows: rows.map(shown(today)) };
}

export const ledgerKinds = ["fund", "reserve", "release", "pay", "return", "bounce"] as const;
const line = z.object({
  account: z.enum(["source", "available", "reserved", "paid"]),
  amountFen: z.number(),
});
export const journalShape = z.object({
  id: z.number(),
  kind: z.enum(ledgerKinds),
  on: z.string(),
  at: z.string(),
  actorName: z.string().nullable(),
  /** The grant's number, and its id where this reader may open it. */
  grantNumber: z.string().nullable(),
  grantId: z.string().nullable(),
  entries: z.array(line),
});
export const fundRecordShape = fundShape.extend({
  journals: z.array(journalShape),
  next: z.number().nullable(),
  trail: trailShape,
});
export const fundRecordInput = z.strictObject({
  fundId: z.uuid(),
  /** The last journal that was seen: the ledger is read backwards. */
  after: z.int().optional(),
  limit: z.int().min(1).max(100).default(50),
});

/** A fund with a page of its ledger, the newest movement first. Refuses with ACCESS.NOT_FOUND. */
export async function fundRecord(office: Office, { fundId, after, limit }: z.output<typeof fundRecordInput>) {
  const { tx, today } = office;
  const fund = found(await tx.select().from(funds).where(eq(funds.id, fundId)), "fund");
  const older = after === undefined ? undefined : lt(ledgerJournals.id, after);
  const journals = await tx
    .select({ journal: ledgerJournals, number: grants.number, unionPath: grants.unionPath })
    .from(ledgerJournals)
    .leftJoin(grants, eq(grants.id, ledgerJournals.grantId))
    .where(and(eq(ledgerJournals.fundId, fundId), older))
    .orderBy(desc(ledgerJournals.id))
    .limit(limit + 1);
  const page = journals.slice(0, limit);
  const lines = await linesOf(
    tx,
    page.map(({ journal }) => journal.id),
  );
  const names = await namesOf(
    tx,
    page.map(({ journal }) => journal.actorId),
  );
  return {
    ...shown(today)(fund),
    journals: page.map(({ journal, number, unionPath }) => ({
      ...journal,
      at: journal.at.toISOString(),
      actorName: names.get(journal.actorId) ?? null,
      grantNumber: number,
      grantId: unionPath !== null && mayOpen(office, unionPath) ? journal.grantId : null,
      entries: lines.filter(({ journalId }) => journalId === journal.id),
    })),
    next: journals.length > limit ? (page.at(-1)?.journal.id ?? null) : null,
    trail: await trailOf(tx, fundId),
  };
}

/** A fund is everybody's to see; the households it was granted to are not. */
const mayOpen = ({ actor }: Office, unionPath: string): boolean =>
  opensAll(actor, "aid.grant.read", unionPath);

/** The lines of these journals, in the order of writing. */
export async function linesOf(tx: Tx, journalIds: number[]) {
  if (journalIds.length === 0) return [];
  const list = sql.join(
    journalIds.map((id) => sql`${id}`),
    sql`, `,
  );
  return tx
    .select({
      journalId: ledgerEntries.journalId,
      account: ledgerEntries.account,
      amountFen: ledgerEntries.amountFen,
    })
    .from(ledgerEntries)
    .where(sql`${ledgerEntries.journalId} in (${list})`)
    .orderBy(asc(ledgerEntries.id));
}
