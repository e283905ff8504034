import { addDays, type Day } from "../kernel/day.ts";
import { periodOf, readPeriod } from "./return-period.ts";

/** What a number of the overview opens: a list of a room, and what it is asked for, word for word as its address says it. */
export type NumberList = {
  list: "archives" | "visits" | "grants" | "tickets" | "deadlines";
  asked: Record<string, string>;
};

type Place = { unionId: string; today: Day };
type Aid = { kind?: string; source?: string; month?: string };

/**
 * The lists behind the numbers of a union on a day: each holds as many rows as its number says, of the same unions, the
 * same period and by the same rule.
 */
export function numberLists({ unionId: under, today }: Place) {
  const [month, year] = [periodOf("month", today), periodOf("year", today)];
  const of =
    (list: NumberList["list"]) =>
    (asked: Record<string, string>): NumberList => ({ list, asked: { ...asked, under } });
  const [archives, visits, tickets, deadlines] = [
    of("archives"),
    of("visits"),
    of("tickets"),
    of("deadlines"),
  ];
  const grants = (asked: Record<string, string>) => of("grants")({ view: "paid", ...asked });
  return {
    inFile: archives({ status: "enrolled" }),
    ofStatus: (status: string) => archives({ status }),
    ofGrade: (grade: string) => archives({ status: "enrolled", grade }),
    waited: (waited: string) => archives({ waited }),
    neverHelped: archives({ status: "enrolled", lack: "aid" }),
    notUpdated: archives({ view: "stale" }),
    notReviewed: archives({ view: "overdueReview" }),
    visitsOverdue: archives({ visit: "overdue" }),
    visitsSoon: archives({ visit: "soon" }),
    /** Everybody who was helped in the year, and of those in the file. */
    helped: archives({ helpedFrom: year.from, helpedUntil: year.until }),
    helpedInFile: archives({ status: "enrolled", helpedFrom: year.from, helpedUntil: year.until }),
    visitsThisMonth: visits({ from: month.from, until: month.until }),
    paidThisYear: grants({ from: year.from, until: year.until }),
    paid: (aid: Aid, months: readonly string[]) => grants({ ...aidAsked(aid), ...daysOf(aid, months) }),
    openTickets: tickets({ view: "open" }),
    ticketsOf: (status: string) => tickets({ view: "all", status }),
    missed: deadlines({ window: "missed" }),
    dueToday: deadlines({ window: "today" }),
    dueIn3: deadlines({ window: "seven", from: addDays(today, 1), until: addDays(today, 3) }),
    dueIn7: deadlines({ window: "seven", from: addDays(today, 4), until: addDays(today, 7) }),
  };
}

const aidAsked = ({ kind, source }: Aid) => ({ ...(kind && { kind }), ...(source && { source }) });

/** The days of one month, or of all of them: `months` are first days, the oldest first. */
function daysOf({ month }: Aid, months: readonly string[]): { from: string; until: string } {
  const [first, last] = [month ?? months.at(0) ?? "", month ?? months.at(-1) ?? ""];
  return { from: first, until: readPeriod(last.slice(0, 7))?.until ?? last };
}
