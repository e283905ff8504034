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

/** The 220 tickets of the story: clocks that were missed, that end today, that end soon, and those at rest. */
export function ticketPlots(teller: Teller): TicketPlot[] {
  return [...waiting(teller), ...underMediation(teller), ...extendedOnes(teller), ...over(teller)];
}

function waiting({ dice, days }: Teller): TicketPlot[] {
  const received = (receivedOn: Day, i: number): TicketPlot => ({ receivedOn, taken: i % 3 !== 0 });
  return [
    ...many(4, (i) => received(days.workdays(days.ago(1), -4 - dice.int(0, 2)), i)),
    ...many(5, (i) => received(days.beganToEnd(acceptance.span, 0), i)),
    ...many(6, (i) => received(days.beganToEnd(acceptance.span, 1), i)),
    ...many(5, (i) => received(days.beganToEnd(acceptance.span, 2), i)),
  ];
}

/** Accepted on a day; received some workdays before, and begun some after, where that has come already. */
function acceptedOn({ dice, days }: Teller, accepted: Day, begun = true): TicketPlot {
  const begunOn = days.workdays(accepted, dice.int(0, 2));
  const receivedOn = days.workdays(accepted, -dice.int(1, 3));
  return { receivedOn, taken: true, acceptedOn: accepted, ...(begun && begunOn < days.today && { begunOn }) };
}

function underMediation(teller: Teller): TicketPlot[] {
  const { dice, days } = teller;
  const dueIn = (ahead: number) => acceptedOn(teller, days.beganToEnd(mediation.span, ahead));
  return [
    ...many(12, () => acceptedOn(teller, days.ago(dice.int(1, 8)), false)),
    ...many(5, () => acceptedOn(teller, days.ago(dice.int(18, 24)))),
    ...many(4, () => dueIn(0)),
    ...[1, 1, 1, 2, 2, 2, 3, 3, 3, 3].map(dueIn),
    ...many(24, () => acceptedOn(teller, days.ago(dice.int(4, 11)))),
  ];
}

/** Both sides agreed to more days, within the first fifteen. */
function extendedOnes(teller: Teller): TicketPlot[] {
  const { days } = teller;
  const ago = [31, 29, 28, 27, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17];
  return ago.map((count, i) => {
    const plot = acceptedOn(teller, days.ago(count));
    const on = days.workdays(addDays(plot.acceptedOn ?? plot.receivedOn, 12), -1);
    return { ...plot, extended: { on, days: i % 4 === 0 ? 10 : 15 } };
  });
}

function over(teller: Teller): TicketPlot[] {
  const { dice, days } = teller;
  const mediated = (event: "settle" | "fail", most: number, closed: boolean): TicketPlot => {
    const plot = acceptedOn(teller, days.ago(dice.int(16, most)));
    const on = days.workdays(plot.begunOn ?? plot.receivedOn, dice.int(2, 7));
    return closing(teller, { ...plot, end: { event, on } }, closed);
  };
  const unmediated = (event: "refuse" | "withdraw", most: number, closed: boolean): TicketPlot => {
    const receivedOn = days.ago(dice.int(9, most));
    const on = days.workdays(receivedOn, dice.int(1, 3));
    return closing(teller, { receivedOn, taken: true, end: { event, on } }, closed);
  };
  return [
    ...many(30, () => mediated("settle", 75, false)),
    ...many(16, () => mediated("fail", 75, false)),
    ...many(12, () => unmediated("refuse", 60, false)),
    ...many(8, () => unmediated("withdraw", 60, false)),
    ...many(38, () => mediated("settle", 360, true)),
    ...many(14, () => mediated("fail", 360, true)),
    ...many(8, () => unmediated("refuse", 350, true)),
    ...many(4, () => unmediated("withdraw", 350, true)),
  ];
}

/** Filed some days after the end, where that has come already. */
function closing({ dice, days }: Teller, plot: TicketPlot, closed: boolean): TicketPlot {
  if (!closed || !plot.end) return plot;
  const later = days.workdays(plot.end.on, dice.int(1, 8));
  return { ...plot, closedOn: later < days.today ? later : days.ago(1) };
}
