import { ticketMachine } from "@gongbang/domain/disputes/ticket.status";
import { fen } from "@gongbang/domain/kernel/money";
import type { Keyring } from "../../src/keyring.ts";
import { begin, type Chronicle } from "./chronicle.ts";
import { type Employer, employersOf } from "./employers.ts";
import type { Member } from "./members.ts";
import type { Numbers } from "./numbers.ts";
import type { Officer, Staff } from "./officers.ts";
import { applicantsFor, type ClaimRow, claimRows, type PartyRow, partyRows } from "./parties.ts";
import type { Series } from "./series.ts";
import { type TicketPlot, ticketPlots } from "./ticket-plots.ts";
import { blankTicket } from "./ticket-rows.ts";
import { assign, follow, machineTicket, type TicketRow, ticketTitle } from "./ticket-walk.ts";
import { someClaim } from "./ticket-words.ts";
import type { Union } from "./unions.ts";

export type Court = {
  book: Chronicle;
  keys: Keyring;
  numbers: Numbers;
  staff: Staff;
  unions: Union[];
  members: readonly Member[];
  series: Series;
};
export type Tickets = { rows: TicketRow[]; parties: PartyRow[]; claims: ClaimRow[] };

/** 220 tickets, each walked through its machine; the first that came has the lowest number. */
export function openTickets(court: Court): Tickets {
  const { dice, days } = court.book;
  const plots = ticketPlots({ dice, days }).sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1));
  const employers = employersOf(court, plots.length);
  const all = plots.map((plot, i) => {
    const employer = employers[i];
    if (!employer) throw new Error("Bug: every ticket has an employer");
    return openTicket(court, plot, employer);
  });
  return {
    rows: all.map(({ row }) => row),
    parties: all.flatMap(({ parties }) => parties),
    claims: all.flatMap(({ claims }) => claims),
  };
}

/** Where tickets are registered: at the district's own desk, in 月坛, in 德胜, or with the caseworker of a street. */
function registrarOf({ book: { dice }, staff, unions }: Court): Officer {
  const desk = dice.weighted({ "/": 46, "/07/": 20, "/10/": 10, street: 24 });
  if (desk !== "street") {
    const own = staff.mediatorsOf(desk).filter(({ unionPath }) => unionPath === desk);
    return dice.pick(own);
  }
  return staff.caseworkerOf(dice.pick(unions.filter(({ level }) => level === "street")).path);
}

function openTicket(court: Court, plot: TicketPlot, employer: Employer) {
  const { book, staff } = court;
  const { receivedOn } = plot;
  const registrar = registrarOf(court);
  const applicants = applicantsFor(court, employer);
  const kinds = [
    ...new Set([
      employer.claim ?? someClaim(book.dice),
      ...(book.dice.chance(0.35) ? [someClaim(book.dice)] : []),
    ]),
  ];
  const row = blankTicket(court, { registrar, employer, applicants, receivedOn, kinds });
  const claims = claimRows(court, row, kinds);
  row.claimedFen = fen(claims.reduce((sum, { claimedFen }) => sum + (claimedFen ?? 0), 0));
  const deed = {
    by: registrar,
    on: receivedOn,
    title: ticketTitle(row),
    action: "dispute.ticket.open",
    number: row.number,
  };
  row.createdAt = begin(book, ticketMachine, machineTicket(row), deed);
  const parties = partyRows(court, row, { applicants, employer });
  if (plot.taken) {
    const mediators = staff.mediatorsOf(row.unionPath);
    const own = mediators.find(({ id }) => id === registrar.id);
    const mediator = own ?? book.dice.pick(mediators);
    assign(book, row, mediator, { on: receivedOn, by: own ?? mediator });
    follow(book, row, mediator, plot);
  }
  return { row, parties, claims };
}
