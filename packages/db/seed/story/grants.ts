import { decideGrant } from "@gongbang/domain/aid/grant";
import { type GrantEvent, grantMachine } from "@gongbang/domain/aid/grant.status";
import type { AidKind } from "@gongbang/domain/codes/aid-kind";
import { reviewMissedOn } from "@gongbang/domain/hardship/review-term";
import { type Day, yearOf } from "@gongbang/domain/kernel/day";
import { type Fen, fen } from "@gongbang/domain/kernel/money";
import type { grants } from "../../src/schema/aid.ts";
import type { Case } from "./archive-walk.ts";
import { advance, begin, type Chronicle } from "./chronicle.ts";
import type { FundPlot } from "./funds.ts";
import { type GrantPlot, grantNotes, grantPlots } from "./grant-plots.ts";
import { blankGrant } from "./grant-rows.ts";
import type { Officer, Staff } from "./officers.ts";
import type { Series } from "./series.ts";

export type GrantRow = typeof grants.$inferSelect;
export type Treasury = {
  book: Chronicle;
  staff: Staff;
  files: readonly Case[];
  funds: readonly FundPlot[];
  series: Series;
};
/** A sum that the rules let pass, for a household on a day. */
export type Sum = { file: Case; fund: FundPlot; kind: AidKind; amountFen: Fen };
type Timed = { plot: GrantPlot; proposedOn: Day; days: Day[] };

/** The grants of the year, each decided by the rules as they stood that day, and walked through its machine. */
export function giveGrants(treasury: Treasury): GrantRow[] {
  const { dice, days } = treasury.book;
  const given = new Map<string, number>();
  const timed = grantPlots(dice, days).map((plot): Timed => {
    const [proposedOn = plot.ends, ...later] = plot.gaps.reduceRight<Day[]>(
      ([next = plot.ends, ...rest], gap) => [days.workdays(next, -gap), next, ...rest],
      [plot.ends],
    );
    return { plot, proposedOn, days: later };
  });
  const inOrder = timed.sort((a, b) => (a.proposedOn < b.proposedOn ? -1 : 1));
  return inOrder.map((each) => giveOne(treasury, each, sumFor(treasury, given, each)));
}

const enrolledOn = ({ row }: Case, on: Day) =>
  row.enrolledOn !== null && row.enrolledOn <= on && (row.closedOn === null || on < row.closedOn);

/** Asks for households and sums until the rules allow one. */
function sumFor(
  { book: { dice }, files, funds }: Treasury,
  given: Map<string, number>,
  { plot, proposedOn }: Timed,
): Sum {
  const stands = (file: Case) => enrolledOn(file, proposedOn) && enrolledOn(file, plot.ends);
  const households = files.filter((file) => stands(file) && reviewMissedOn(file.row, plot.ends) === null);
  const open = funds.filter(
    ({ row }, i) => row.opensOn <= proposedOn && (plot.fund === null ? i < 3 : i === plot.fund),
  );
  for (let tries = 0; tries < 500; tries += 1) {
    const file = dice.pick(households);
    const fund = dice.pick(open);
    const kind = dice.pick(fund.row.kinds);
    const [least, most] = fund.amounts[kind] ?? [500, 1_000];
    const amount = fen(Math.round(dice.int(least, most) / 50) * 5_000);
    const key = `${file.row.id} ${fund.row.id} ${yearOf(proposedOn)}`;
    const toHouseholdThatYear = fen(given.get(key) ?? 0);
    const facts = { enrolled: true, relieved: false, reserved: true, fundLeft: amount, toHouseholdThatYear };
    if (!decideGrant({ amount, kind, on: proposedOn }, fund.row, facts).ok) continue;
    given.set(key, toHouseholdThatYear + amount);
    return { file, fund, kind, amountFen: amount };
  }
  throw new Error(`Bug: no grant passes on ${proposedOn}`);
}

function giveOne(treasury: Treasury, { plot, proposedOn, days }: Timed, sum: Sum): GrantRow {
  const { book, series } = treasury;
  const row = blankGrant(book, series, { ...sum, way: plot.way, proposedOn });
  const asked = { enrolled: true, relieved: false, reversalAskedBy: null, trailOn: row.archiveId };
  const record = { ...row, ...asked, actorId: row.proposedBy };
  const title = `${row.number} ${row.name}`;
  const { filer } = sum.file;
  row.createdAt = begin(book, grantMachine, record, {
    ...{
      by: filer,
      on: proposedOn,
      title,
      note: row.reason,
      action: "aid.grant.propose",
      number: row.number,
    },
  });
  for (const [i, event] of plot.events.entries()) {
    const on = days[i] ?? plot.ends;
    const by = handOf(treasury, sum.file, event);
    const note = book.dice.pick(grantNotes[event]);
    const status = advance(book, grantMachine, { ...row, ...asked, actorId: by.id }, event, {
      by,
      on,
      title,
      note,
    });
    Object.assign(row, patchOf(book, event, by, on), { status, version: row.version + 1 });
  }
  return row;
}

/** Whose step it is: nobody takes two of them, but the visitor who proposed may hand over. */
function handOf({ staff, book }: Treasury, { filer, row }: Case, event: GrantEvent): Officer {
  if (event === "withdraw" || event === "handOver") return filer;
  if (event === "pay" || event === "release" || event === "takeBack") return staff.finance;
  return book.dice.chance(0.7) ? staff.approver : staff.reviewerOf(row.unionPath);
}

function patchOf({ dice }: Chronicle, event: GrantEvent, { id }: Officer, on: Day): Partial<GrantRow> {
  if (event === "approve") return { approvedBy: id, approvedOn: on };
  if (event === "pay")
    return { paidBy: id, paidOn: on, bankReference: `${on.replaceAll("-", "")}${dice.digits(8)}` };
  if (event === "release") return { paidBy: id, paidOn: on };
  if (event === "handOver") return { handedOverBy: id, handedOverOn: on };
  return { endedOn: on };
}
