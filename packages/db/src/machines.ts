import { batchMachine } from "@gongbang/domain/aid/batch.status";
import { grantMachine } from "@gongbang/domain/aid/grant.status";
import { ticketMachine } from "@gongbang/domain/disputes/ticket.status";
import { archiveMachine } from "@gongbang/domain/hardship/archive.status";
import { leadsTo, type Machine } from "@gongbang/domain/kernel/machine";
import { changeMachine } from "@gongbang/domain/members/change.status";
import { membershipMachine } from "@gongbang/domain/members/membership.status";
import { transferMachine } from "@gongbang/domain/members/transfer.status";
import { unionMachine } from "@gongbang/domain/members/union.status";
import { transitionMachine } from "@gongbang/domain/office/transition.status";

/** Every status machine of the office, for the database's backstop. */
export const machines: readonly unknown[] = [
  archiveMachine,
  grantMachine,
  batchMachine,
  ticketMachine,
  changeMachine,
  membershipMachine,
  transferMachine,
  unionMachine,
  transitionMachine,
];

/** The arrows of a machine as rows of app.legal_steps. */
export function arrowsOf(machine: Machine<{ status: string }, string, string>) {
  const rows = Object.values(machine.transitions).flatMap(({ from, to }) =>
    from.map((was) => ({ machine: machine.name, was, becomes: leadsTo(to, was) })),
  );
  return [...new Map(rows.map((row) => [`${row.was}>${row.becomes}`, row])).values()];
}
