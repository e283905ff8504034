import type { FailReason, RefusalReason } from "@gongbang/domain/disputes/ticket";
import { type Ticket, ticketMachine } from "@gongbang/domain/disputes/ticket.status";
import { addDays, type Day } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import type { tickets } from "../../src/schema/disputes.ts";
import { advance, type Chronicle, instantOf, runningOf } from "./chronicle.ts";
import type { Officer } from "./officers.ts";
import type { TicketPlot } from "./ticket-plots.ts";
import { words } from "./ticket-words.ts";
import { noteAct } from "./trail.ts";

export type TicketRow = typeof tickets.$inferSelect;
type Event = keyof typeof ticketMachine.transitions;

export const machineTicket = (row: TicketRow) => ({
  ...row,
  extended: row.extendedDays !== null,
  mediationDueOn: null,
});
export const ticketTitle = ({ applicantName, employerName }: TicketRow) =>
  `${applicantName} / ${employerName}`;

type Step = { on: Day; by: Officer; note: string; set?: Partial<TicketRow>; extra?: Partial<Ticket> };

function take(book: Chronicle, row: TicketRow, event: Event, { on, by, note, set = {}, extra }: Step): void {
  const record = { ...machineTicket({ ...row, ...set }), ...extra };
  const status = advance(book, ticketMachine, record, event, { by, on, note, title: ticketTitle(row) });
  Object.assign(row, set, { status, version: row.version + 1 });
}

/** Gives a ticket, with its clocks, to a mediator. */
export function assign(
  book: Chronicle,
  row: TicketRow,
  mediator: Officer,
  { on, by }: { on: Day; by: Officer },
): void {
  const { id: mediatorId, name: mediatorName } = mediator;
  for (const clock of book.deadlines) if (clock.recordId === row.id) clock.keeperId = mediatorId;
  Object.assign(row, { mediatorId, mediatorName, keeperId: mediatorId, version: row.version + 1 });
  const changes = [{ field: "mediatorName", was: null, becomes: mediatorName }];
  const at = instantOf(book, row.id, on);
  noteAct(book, { by, at, action: "dispute.ticket.assign", objectType: "ticket", record: row, changes });
}

/** Everything that happened to a ticket after it was registered. Throws where the rules refuse a step. */
export function follow(book: Chronicle, row: TicketRow, by: Officer, plot: TicketPlot): void {
  const { acceptedOn, begunOn, extended, end, closedOn } = plot;
  if (acceptedOn) {
    take(book, row, "accept", {
      on: acceptedOn,
      by,
      note: words.accept,
      set: { acceptedOn, consentOn: acceptedOn },
    });
  }
  if (begunOn) take(book, row, "begin", { on: begunOn, by, note: words.begin });
  if (extended) extend(book, row, by, extended);
  if (end) finish(book, row, by, end);
  if (closedOn) take(book, row, "close", { on: closedOn, by, note: words.close });
}

function extend(
  book: Chronicle,
  row: TicketRow,
  by: Officer,
  { on, days }: NonNullable<TicketPlot["extended"]>,
) {
  const term = runningOf(book, row.id).find(({ clock }) => clock === "mediation");
  const set = { extendedDays: days, applicantAgreedOn: on, respondentAgreedOn: on };
  const extra = { extended: false, mediationDueOn: term?.dueOn ?? null };
  take(book, row, "extend", { on, by, note: words.extend, set, extra });
}

function finish(book: Chronicle, row: TicketRow, by: Officer, { event, on }: NonNullable<TicketPlot["end"]>) {
  const { dice } = book;
  if (event === "settle") return settle(book, row, by, on);
  if (event === "withdraw")
    return take(book, row, "withdraw", {
      on,
      by,
      note: words.withdraw,
      set: { explanation: words.withdraw },
    });
  if (event === "fail") {
    const failReason: FailReason = dice.weighted({ termPassed: 4, oneSideRefuses: 6 });
    const explanation = words.fail[failReason];
    return take(book, row, "fail", {
      on,
      by,
      note: explanation,
      set: { failedOn: on, failReason, explanation },
    });
  }
  const refusalReason: RefusalReason = dice.weighted({
    otherSideRefuses: 7,
    outOfScope: 3,
    elsewhere: 1,
    duplicate: 1,
  });
  const explanation = words.refuse[refusalReason];
  take(book, row, "refuse", {
    on,
    by,
    note: explanation,
    set: { refusedOn: on, refusalReason, explanation },
  });
}

function settle(book: Chronicle, row: TicketRow, by: Officer, on: Day) {
  const share = book.dice.int(55, 100);
  const signed = { applicantSignedOn: on, respondentSignedOn: on, mediatorSignedOn: on, sealedOn: on };
  const agreedFen = fen(Math.round((row.claimedFen * share) / 10_000) * 100);
  const performBy = addDays(on, book.dice.int(3, 30));
  const set = { ...signed, terms: words.terms, agreedFen, performBy, settledOn: on };
  take(book, row, "settle", { on, by, note: words.settle, set });
}
