import type { createCaller } from "@gongbang/api/root";
import { ageingBands } from "@gongbang/domain/hardship/ageing";
import { day } from "@gongbang/domain/kernel/day";
import { type NumberList, numberLists } from "@gongbang/domain/overview/number-lists";

type Caller = ReturnType<typeof createCaller>;
export type Overview = Awaited<ReturnType<Caller["overview"]["numbers"]>>;
/** A number of the overview by its place, with what it opens; a sum of money counts no rows of its own. */
export type Opened = { at: string; n?: number; fen?: number; opens: NumberList };

const sum = (tallies: { n: number }[]) => tallies.reduce((total, { n }) => total + n, 0);

/** Every number of an overview that opens a list. */
export function numbersOf({
  union,
  today,
  archives,
  aid,
  visits,
  tickets,
  deadlines,
  months,
  unions,
}: Overview) {
  const lists = numberLists({ unionId: union.id, today: day(today) });
  const known = months.map(({ month }) => month);
  const { byGrade, byStatus, ageing } = archives;
  const bands = new Map(ageing.map(({ key, n }) => [key, n]));
  const open = tickets.filter(({ key }) => key !== "closed");
  const numbers: Opened[] = [
    { at: "inFile", n: sum(byGrade), opens: lists.inFile },
    ...byGrade.map(({ key, n }) => ({ at: `grade.${key}`, n, opens: lists.ofGrade(key) })),
    ...byStatus.map(({ key, n }) => ({ at: `status.${key}`, n, opens: lists.ofStatus(key) })),
    ...ageingBands.map((key) => ({ at: `waited.${key}`, n: bands.get(key) ?? 0, opens: lists.waited(key) })),
    ...(["neverHelped", "notUpdated", "notReviewed"] as const).map((at) => ({
      ...{ at, n: archives[at], opens: lists[at] },
    })),
    { at: "visitsOverdue", n: visits.overdue, opens: lists.visitsOverdue },
    { at: "visitsSoon", n: visits.soon, opens: lists.visitsSoon },
    { at: "visitsThisMonth", n: visits.thisMonth, opens: lists.visitsThisMonth },
    { at: "helped", n: aid.year.households, opens: lists.helped },
    { at: "paidThisYear", n: aid.year.payments, opens: lists.paidThisYear, fen: aid.year.fen },
    ...[...aid.byKind, ...aid.sums.map((of) => ({ ...of, month: null }))].map(
      ({ kind, source, month, ...of }) => ({
        at: `aid.${kind}.${source}.${month}`,
        n: of.times,
        opens: lists.paid(
          { ...(kind && { kind }), ...(source && { source }), ...(month && { month }) },
          known,
        ),
        fen: of.fen,
      }),
    ),
    { at: "openTickets", n: sum(open), opens: lists.openTickets },
    ...tickets.map(({ key, n }) => ({ at: `ticket.${key}`, n, opens: lists.ticketsOf(key) })),
    { at: "missed", n: deadlines.missed, opens: lists.missed },
    { at: "dueToday", n: deadlines.today, opens: lists.dueToday },
    { at: "dueIn3", n: deadlines.in3, opens: lists.dueIn3 },
    { at: "dueIn7", n: deadlines.in7, opens: lists.dueIn7 },
  ];
  const below = unions.flatMap((row) => {
    const of = numberLists({ unionId: row.unionId, today: day(today) });
    return [
      { at: `${row.name}.enrolled`, n: row.enrolled, opens: of.inFile },
      { at: `${row.name}.helped`, n: row.helped, opens: of.helpedInFile },
      { at: `${row.name}.openTickets`, n: row.openTickets, opens: of.openTickets },
      { at: `${row.name}.missed`, n: row.missed, opens: of.missed },
      { at: `${row.name}.paid`, fen: row.paidFen, opens: of.paidThisYear },
    ];
  });
  return [...numbers, ...below];
}

/** How many rows the list behind a number says that it has, and what their money comes to. */
export async function openedBy(caller: Caller, { list, asked }: NumberList) {
  const input = { ...asked, limit: 1 } as never;
  const answer: { total: number; sumFen?: number } = await caller[list].list(input);
  return answer;
}
