import type { FundSource } from "../codes/fund-source.ts";

/** What a source shows of a year: what came over from the year before, came in, went out, and goes on (domain.md B.2). */
export const carryColumns = ["opening", "income", "paid", "closing"] as const;
export type CarryColumn = (typeof carryColumns)[number];

/** One sum of the ledger: money that came into a source's funds, or left them. What came back is below nothing. */
export type Movement = { source: FundSource; year: number; account: "source" | "paid"; amountFen: number };

export type Carry = { source: FundSource } & Record<`${CarryColumn}Fen`, number>;

/**
 * 结转: the years of each source of money, carried over to the fen. A year opens with what the one before closed with,
 * and closes with opening + income − paid. A source appears from its first movement on.
 */
export function carryOf(movements: readonly Movement[], year: number): Carry[] {
  const sources = [...new Set(movements.filter((each) => each.year <= year).map(({ source }) => source))];
  return sources.toSorted().map((source) => {
    const own = movements.filter((each) => each.source === source);
    const sum = (account: Movement["account"], asked: (each: Movement) => boolean) =>
      own
        .filter((each) => each.account === account && asked(each))
        .reduce((total, { amountFen }) => total + amountFen, 0);
    const before = (each: Movement) => each.year < year;
    const within = (each: Movement) => each.year === year;
    const openingFen = sum("source", before) - sum("paid", before);
    const [incomeFen, paidFen] = [sum("source", within), sum("paid", within)];
    return { source, openingFen, incomeFen, paidFen, closingFen: openingFen + incomeFen - paidFen };
  });
}

/** Which lines of the ledger make a column of a year: their accounts, and the first and last year, null for no bound. */
export const linesOfColumn = (column: CarryColumn, year: number) =>
  ({
    opening: { accounts: ["source", "paid"], from: null, until: year - 1 },
    income: { accounts: ["source"], from: year, until: year },
    paid: { accounts: ["paid"], from: year, until: year },
    closing: { accounts: ["source", "paid"], from: null, until: year },
  })[column];
