import { ticketMachine } from "@gongbang/domain/disputes/ticket.status";
import { addDays, type Day } from "@gongbang/domain/kernel/day";
import type { Days } from "./days.ts";
import type { Dice } from "./random.ts";

/** What happened to a ticket, and when: each day is reached, or not yet. */
export type TicketPlot = {
  receivedOn: Day;
  /** Whether somebody has taken it on. */
  taken: boolean;
  acceptedOn?: Day;
  begunOn?: Day;
  extended?: { on: Day; days: number };
  end?: { event: "settle" | "fail" | "refuse" | "withdraw"; on: Day };
  closedOn?: Day;
};

type Teller = { dice: Dice; days: Days };
const { acceptance, mediation } = ticketMachine.clocks;
const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** The 220 tickets of the story: a year of about eighteen a month, of which some ninety are not filed yet. */
export function ticketPlots(teller: Teller): TicketPlot[] {
  const running = [...waiting(teller), ...underMediation(teller), ...extendedOnes(teller)];
  return [...running, ...over(teller, ticketCount - running.length)];
}

const ticketCount = 220;

function waiting({ dice, days }: Teller): TicketPlot[] {
  const received = (receivedOn: Day, i: number): TicketPlot => ({ receivedOn, taken: i % 3 === 2 });
  return [
    ...many(1, (i) => received(days.workdays(days.ago(1), -4 - dice.int(0, 2)), i)),
    ...[0, 0, 1, 1, 2, 2].map((ahead, i) => received(days.beganToEnd(acceptance.span, ahead), i)),
  ];
}

/** Accepted on a day; received some workdays before, and begun some after, where that has come already. */
function acceptedOn({ dice, days }: Teller, accepted: Day, begun = true): TicketPlot {
  const begunOn = days.workdays(accepted, dice.int(0, 2));
  const receivedOn = days.workdays(accepted, -dice.int(1, 3));
  return { receivedOn, taken: true, acceptedOn: accepted, ...(begun && begunOn < days.today && { begunOn }) };
}

function underMediation(teller: Teller): TicketPlot[] {
  const { days } = teller;
  const dueIn = (ahead: number) => acceptedOn(teller, days.beganToEnd(mediation.span, ahead));
  return [
    ...[1, 3].map((ago) => acceptedOn(teller, days.ago(ago), false)),
    ...[18, 21].map((ago) => acceptedOn(teller, days.ago(ago))),
    ...[0, 0, 1, 2, 3].map(dueIn),
    ...[4, 6, 8, 10].map((ago) => acceptedOn(teller, days.ago(ago))),
  ];
}

/** Both sides agreed to more days, within the first fifteen. The oldest of them is late again. */
function extendedOnes(teller: Teller): TicketPlot[] {
  const { days } = teller;
  return [32, 29, 28, 26, 24, 22, 19, 17].map((count, i) => {
    const plot = acceptedOn(teller, days.ago(count));
    const on = days.workdays(addDays(plot.acceptedOn ?? plot.receivedOn, 12), -1);
    return { ...plot, extended: { on, days: i % 4 === 3 ? 10 : 15 } };
  });
}

/** How they end, six in ten with an agreement. */
const ends = [
  ...["settle", "settle", "fail", "settle", "refuse"],
  ...["settle", "settle", "fail", "withdraw", "settle"],
] as const;
/** So many of the newest are not filed yet, and of as many more behind them every other one. */
const unfiled = { all: 50, everyOther: 80 } as const;
/** From when on a mediation that ended has its place in the year: before that they are still under way. */
const longEnough = 28;

function over(teller: Teller, count: number): TicketPlot[] {
  return receivedInTheYear(teller, count).map((ago, i) => {
    const wanted = ends[i % ends.length] ?? "settle";
    const event = ago > longEnough ? wanted : i % 2 === 0 ? "refuse" : "withdraw";
    const closed = i >= unfiled.everyOther || (i >= unfiled.all && i % 2 === 0);
    return closing(teller, ended(teller, event, teller.days.ago(ago)), closed);
  });
}

/** A ticket that came on a day and ended some workdays later. */
function ended({ dice, days }: Teller, event: (typeof ends)[number], receivedOn: Day): TicketPlot {
  const taken = true;
  if (event === "refuse" || event === "withdraw")
    return { receivedOn, taken, end: { event, on: days.workdays(receivedOn, dice.int(1, 3)) } };
  const acceptedOn = days.workdays(receivedOn, dice.int(1, 3));
  const begunOn = days.workdays(acceptedOn, dice.int(0, 2));
  return {
    ...{ receivedOn, taken, acceptedOn, begunOn },
    end: { event, on: days.workdays(begunOn, dice.int(2, 7)) },
  };
}

/** How many come in a month of the calendar, beside the others: most before the Spring Festival, fewest in it. */
const season = [1.2, 0.75, 1.05, 1.0, 0.95, 1.1, 0.95, 0.85, 1.0, 0.9, 1.1, 1.25] as const;

/** So many days ago each: laid out over the year by the season, the newest first. */
function receivedInTheYear({ dice, days: { today } }: Teller, count: number): number[] {
  const weights = many(348, (i) => {
    const ago = 11 + i;
    const month = Number(addDays(today, -ago).slice(5, 7));
    // The last weeks have those that are still under way.
    return (season[month - 1] ?? 1) * (ago < 36 ? 0.3 : 1);
  });
  let total = 0;
  const sums = weights.map((weight) => {
    total += weight;
    return total;
  });
  return many(count, (i) => 11 + sums.findIndex((sum) => sum >= ((i + dice.roll()) / count) * total));
}

/** Filed some days after the end, where that has come already. */
function closing({ dice, days }: Teller, plot: TicketPlot, closed: boolean): TicketPlot {
  if (!closed || !plot.end) return plot;
  const later = days.workdays(plot.end.on, dice.int(1, 8));
  return { ...plot, closedOn: later < days.today ? later : days.ago(1) };
}
