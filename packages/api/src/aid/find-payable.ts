import { unseal } from "@gongbang/db/fields";
import { funds, grants } from "@gongbang/db/schema/aid";
import { members } from "@gongbang/db/schema/members";
import { paymentAccounts, paymentLines } from "@gongbang/db/schema/payments";
import { readBankCard } from "@gongbang/domain/codes/bank-card";
import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { heldAmong } from "./file-standing.ts";
import { accountPlace } from "./record-account.ts";

/** An approved transfer that waits in no line. */
const isPayable = and(
  eq(grants.status, "approved"),
  eq(grants.way, "bank"),
  sql`not exists (select from ${paymentLines} where ${paymentLines.grantId} = ${grants.id}
    and ${paymentLines.status} = 'waiting')`,
);
const isOfGrant = and(
  eq(paymentAccounts.archiveId, grants.archiveId),
  sql`${paymentAccounts.personId} is not distinct from ${grants.personId}`,
  isNull(paymentAccounts.endedAt),
);

/** Grants that could be paid, with the account of each: the one written down, or else the worker's own card. */
const rowsOf = ({ tx }: Pick<Office, "tx">, where: SQL | undefined, limit: number) =>
  tx
    .select({
      grant: grants,
      account: paymentAccounts,
      memberCard: members.bankCard,
      memberTail: members.cardTail,
      memberName: members.name,
      attempts: sql<number>`(select count(*)::int from ${paymentLines} where ${paymentLines.grantId} = ${grants.id})`,
    })
    .from(grants)
    .leftJoin(paymentAccounts, isOfGrant)
    .leftJoin(members, eq(members.id, grants.memberId))
    .where(where)
    .orderBy(asc(grants.id))
    .limit(limit);
export type PayableRow = Awaited<ReturnType<typeof rowsOf>>[number];

export type Payee = { holderName: string; bankName: string; card: string };

/** The account that a grant is paid to, in plain; null where there is none that a bank would take. */
export function payeeOf({ keys }: Pick<Office, "keys">, row: PayableRow): Payee | null {
  const { grant, account, memberCard } = row;
  if (account !== null) {
    const { id, holderName, bankName, card } = account;
    return { holderName, bankName, card: unseal(keys, accountPlace(id), card) };
  }
  if (grant.personId !== null || memberCard === null) return null;
  const place = { table: "members", column: "bankCard", rowId: grant.memberId };
  const card = readBankCard(unseal(keys, place, memberCard));
  return card.ok ? { holderName: row.memberName ?? grant.name, bankName: "", card: card.value } : null;
}

/** The grants of these ids that may go into a batch of a fund, as rows. */
export const payableAmong = (office: Pick<Office, "tx">, fundId: string, ids: string[]) =>
  rowsOf(office, and(isPayable, eq(grants.fundId, fundId), inArray(grants.id, ids)), ids.length);

export const payableInput = z.strictObject({ fundId: z.uuid() });
export const payableShape = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      name: z.string(),
      beneficiary: z.string(),
      amountFen: z.number(),
      /** Null where nobody wrote an account down: the caseworker has to. */
      payee: z.object({ holderName: z.string(), cardTail: z.string() }).nullable(),
      /** How often the bank sent it back. */
      attempts: z.number(),
      /** Whether no money goes to its household today: its own page says why. */
      held: z.boolean(),
    }),
  ),
  fundName: z.string(),
});

/** The approved transfers of a fund that wait for the bank, and those of them that may not go there today. */
export async function listPayable(office: Office, { fundId }: z.output<typeof payableInput>) {
  const { tx } = office;
  const [fund] = await tx.select({ name: funds.name }).from(funds).where(eq(funds.id, fundId));
  const rows = await rowsOf(office, and(isPayable, eq(grants.fundId, fundId)), 2000);
  const held = await heldAmong(
    office,
    rows.map(({ grant }) => grant),
  );
  const isHeld = new Set(held.map(({ number }) => number));
  return {
    fundName: fund?.name ?? "",
    rows: rows.map((row) => {
      const payee = payeeOf(office, row);
      const { id, number, name, beneficiary, amountFen } = row.grant;
      return {
        ...{ id, number, name, beneficiary: beneficiary || name, amountFen, attempts: row.attempts },
        held: isHeld.has(number),
        payee: payee && { holderName: payee.holderName, cardTail: payee.card.slice(-4) },
      };
    }),
  };
}
