import { ticketSeries } from "@gongbang/domain/codes/record-series";
import { limitationFrom } from "@gongbang/domain/disputes/limitation";
import { ticketMachine } from "@gongbang/domain/disputes/ticket.status";
import { addDays, type Day, yearOf } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import { seal } from "../../src/fields.ts";
import type { Keyring } from "../../src/keyring.ts";
import { begin, type Chronicle } from "./chronicle.ts";
import { type Employer, employersOf } from "./employers.ts";
import type { Member } from "./members.ts";
import type { Numbers } from "./numbers.ts";
import type { Officer, Staff } from "./officers.ts";
import {
  type Applicant,
  applicantsFor,
  type ClaimRow,
  claimRows,
  type PartyRow,
  partyRows,
} from "./parties.ts";
import { type Series, seriesNumber } from "./series.ts";
import { type TicketPlot, ticketPlots } from "./ticket-plots.ts";
import { assign, follow, machineTicket, type TicketRow, ticketTitle } from "./ticket-walk.ts";
import { someClaim, toldOf } from "./ticket-words.ts";
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

type Opening = {
  registrar: Officer;
  employer: Employer;
  applicants: Applicant[];
  receivedOn: Day;
  kinds: ReturnType<typeof someClaim>[];
};

function blankTicket({ book, keys, series }: Court, opening: Opening): TicketRow {
  const { registrar, employer, applicants, receivedOn, kinds } = opening;
  const { dice } = book;
  const [kind = "03"] = kinds;
  const id = dice.uuid(Date.parse(`${receivedOn}T08:30:00+08:00`));
  const facts = employment(book, receivedOn);
  const { unionId, unionPath, id: keeperId } = registrar;
  const { summary, narrative } = toldOf(kind);
  return {
    ...{
      id,
      number: seriesNumber(series, `${ticketSeries} ${yearOf(receivedOn)}`),
      status: "received",
      receivedOn,
    },
    ...{ channel: dice.weighted({ visit: 48, hotline: 32, online: 12, referral: 8 }), ...facts },
    limitationFrom: limitationFrom({ kinds, ...facts }),
    ...{
      mediatorId: null,
      mediatorName: null,
      applicantName: applicants[0]?.name ?? "",
      applicantCount: applicants.length,
    },
    ...{ employerName: employer.name, employerCode: employer.code, kind, claimedFen: fen(0), summary },
    narrative: seal(keys, { table: "tickets", column: "narrative", rowId: id }, narrative),
    ...{
      consentOn: null,
      acceptedOn: null,
      extendedDays: null,
      applicantAgreedOn: null,
      respondentAgreedOn: null,
    },
    ...{ refusedOn: null, refusalReason: null, failedOn: null, failReason: null, explanation: null },
    ...{ terms: null, agreedFen: null, performBy: null, applicantSignedOn: null, respondentSignedOn: null },
    ...{ mediatorSignedOn: null, sealedOn: null, settledOn: null },
    ...{ unionId, unionPath, keeperId, createdAt: new Date(0), version: 1 },
  };
}

/** When they worked there and when they knew: a few are near the end of the year that the law gives them. */
function employment({ dice }: Chronicle, receivedOn: Day) {
  const nearTheEnd = dice.chance(0.12);
  const knownOn = addDays(receivedOn, nearTheEnd ? -dice.int(335, 362) : -dice.int(6, 220));
  const left = dice.chance(0.6);
  const employedTo = left ? addDays(knownOn, dice.int(0, nearTheEnd ? 2 : 5)) : null;
  return { knownOn, employedFrom: addDays(knownOn, -dice.int(200, 2900)), employedTo: employedTo };
}
