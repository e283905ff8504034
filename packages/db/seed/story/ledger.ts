import { type Fen, fen } from "@gongbang/domain/kernel/money";
import type { LedgerAccount, LedgerKind } from "../../src/schema/aid.ts";
import type { Chronicle, StatusChange } from "./chronicle.ts";
import type { FundPlot } from "./funds.ts";
import type { GrantRow } from "./grants.ts";
import type { Officer } from "./officers.ts";
import { noteAct } from "./trail.ts";

/** One movement of money, from one account of a fund to another, as app.write_journal writes it. */
export type Movement = {
  kind: LedgerKind;
  fundId: string;
  grantId: string | null;
  on: StatusChange["happenedOn"];
  actorId: string;
  at: Date;
  from: LedgerAccount;
  to: LedgerAccount;
  amountFen: Fen;
};

/** What each step of a grant moves, as the use cases move it (sql/50-aid.sql). */
const moves: Record<string, Pick<Movement, "kind" | "from" | "to">> = {
  create: { kind: "reserve", from: "available", to: "reserved" },
  pay: { kind: "pay", from: "reserved", to: "paid" },
  release: { kind: "pay", from: "reserved", to: "paid" },
  decline: { kind: "release", from: "reserved", to: "available" },
  withdraw: { kind: "release", from: "reserved", to: "available" },
  cancel: { kind: "release", from: "reserved", to: "available" },
  takeBack: { kind: "return", from: "paid", to: "available" },
};

type Told = {
  funds: readonly FundPlot[];
  grants: readonly GrantRow[];
  changes: readonly StatusChange[];
  actorOf: (name: string) => string;
  opener: string;
};

/** The ledger that the steps of the grants make, in the order of time; and the funds' balances, from the same lines. */
export function keepLedger({ funds, grants, changes, actorOf, opener }: Told): Movement[] {
  const byId = new Map(grants.map((grant) => [grant.id, grant]));
  const moved = changes.flatMap(
    ({ recordId, event, happenedOn: on, createdAt: at, actorName }): Movement[] => {
      const grant = byId.get(recordId);
      const move = moves[event];
      if (!grant || !move) return [];
      const { fundId, id: grantId, amountFen } = grant;
      return [{ ...move, fundId, grantId, amountFen, on, at, actorId: actorOf(actorName) }];
    },
  );
  for (const { row, usedShare } of funds) setBalance(row, usedShare, moved);
  const opened = funds.map(({ row }): Movement => {
    const { id: fundId, opensOn: on, createdAt: at, capFen: amountFen } = row;
    return {
      kind: "fund",
      from: "source",
      to: "available",
      fundId,
      grantId: null,
      amountFen,
      on,
      at,
      actorId: opener,
    };
  });
  return [...opened, ...moved].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The trail of the funds: who opened each, and with how much. */
export function noteFunds(book: Chronicle, funds: readonly FundPlot[], by: Officer): void {
  for (const { row } of funds)
    noteAct(book, {
      ...{ by, at: row.createdAt, action: "aid.fund.open", objectType: "fund" },
      record: { id: row.id, unionPath: "/" },
      changes: [
        { field: "name", becomes: row.name },
        { field: "capFen", becomes: row.capFen },
      ],
    });
}

function setBalance(row: FundPlot["row"], usedShare: number, all: readonly Movement[]): void {
  const moved = all.filter(({ fundId }) => fundId === row.id).sort((a, b) => a.at.getTime() - b.at.getTime());
  const gained = ({ from, to, amountFen }: Movement, account: LedgerAccount) =>
    (to === account ? amountFen : 0) - (from === account ? amountFen : 0);
  const balance = (account: LedgerAccount) => moved.reduce((sum, each) => sum + gained(each, account), 0);
  let used = 0;
  let peak = 0;
  for (const each of moved) {
    used -= gained(each, "available");
    // The budget was passed at no moment on the way.
    peak = Math.max(peak, used);
  }
  const thousandYuan = 100_000;
  Object.assign(row, {
    capFen: fen(Math.ceil(Math.max(peak, used / usedShare) / thousandYuan) * thousandYuan),
    spentFen: fen(balance("paid")),
    reservedFen: fen(balance("reserved")),
  });
}
