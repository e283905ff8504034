import { seal } from "@gongbang/db/fields";
import { one } from "@gongbang/db/rows";
import { ticketClaims, ticketParties, tickets } from "@gongbang/db/schema/disputes";
import { uuidv7 } from "@gongbang/db/uuid";
import { ticketSeries } from "@gongbang/domain/codes/record-series";
import { limitationFrom } from "@gongbang/domain/disputes/limitation";
import type { OpenTicket } from "@gongbang/domain/disputes/open-ticket.input";
import { decideFacts, decideImpartial } from "@gongbang/domain/disputes/ticket";
import { ticketMachine } from "@gongbang/domain/disputes/ticket.status";
import { yearOf } from "@gongbang/domain/kernel/day";
import { assert, orRefuse } from "@gongbang/domain/kernel/decision";
import { type Fen, fen, plus } from "@gongbang/domain/kernel/money";
import { begin } from "../advance.ts";
import { nextNumber } from "../numbers.ts";
import type { Office } from "../office.ts";
import { codeOfEmployer, walledCodes } from "./reads.ts";
import { machineTicket, titleOf } from "./take-step.ts";

/**
 * Registers an application for mediation, and starts the clocks that its facts start: acceptance, the right to
 * arbitrate, and the limitation. Refuses with DISPUTE.RECEIVED_IN_FUTURE, .KNOWN_AFTER_RECEIVED,
 * .EMPLOYED_BACKWARDS and .CONFLICT_OF_INTEREST.
 */
export async function openTicket(office: Office, input: OpenTicket) {
  const { tx, actor, today } = office;
  const given = orRefuse(decideFacts(input, today));
  // Without a code the wall would not know the employer: the union that is named after it does.
  const employerCode = given.employerCode ?? (await codeOfEmployer(tx, given.employerName));
  const facts = { ...given, employerCode };
  orRefuse(decideImpartial(facts.employerCode, await walledCodes(tx)));

  const { receivedOn, knownOn, employedFrom, employedTo, claims, applicants } = facts;
  const [main, first] = [claims[0], applicants[0]];
  assert(main && first, "the schema asks for a claim and an applicant");
  const id = uuidv7();
  const ticket = one(
    await tx
      .insert(tickets)
      .values({
        id,
        number: await nextNumber(tx, `${ticketSeries} ${yearOf(today)}`),
        channel: facts.channel,
        receivedOn,
        knownOn,
        employedFrom,
        employedTo,
        limitationFrom: limitationFrom({ kinds: claims.map(({ kind }) => kind), knownOn, employedTo }),
        ...(facts.takeOn && actor.roles.includes("mediator")
          ? { mediatorId: actor.id, mediatorName: actor.name }
          : {}),
        applicantName: first.name,
        applicantCount: applicants.length,
        employerName: facts.employerName,
        employerCode: facts.employerCode,
        kind: main.kind,
        claimedFen: claims.reduce<Fen>((sum, { amount }) => plus(sum, amount ?? fen(0)), fen(0)),
        summary: facts.summary,
        narrative:
          facts.narrative === "" ? null : sealed(office, "tickets", "narrative", id, facts.narrative),
        unionId: actor.unionId,
        unionPath: actor.unionPath,
        keeperId: actor.id,
      })
      .returning(),
  );
  await tx.insert(ticketParties).values(partiesOf(office, id, facts));
  await tx.insert(ticketClaims).values(
    claims.map(({ kind, period, amount }, position) => ({
      ticketId: id,
      position,
      kind,
      period,
      claimedFen: amount,
    })),
  );
  await begin(office, ticketMachine, machineTicket(ticket), { title: titleOf(ticket), on: receivedOn });
  office.about({
    type: "ticket",
    id,
    unionPath: ticket.unionPath,
    changes: [{ field: "number", becomes: ticket.number }],
  });
  return { id, number: ticket.number };
}

function partiesOf(office: Office, ticketId: string, facts: OpenTicket) {
  const applicants = facts.applicants.map((each) => ({
    ...each,
    side: "applicant" as const,
    contact: null,
    creditCode: null,
  }));
  const { employerName: name, employerContact, employerCode, employerPhone } = facts;
  const employer = {
    side: "respondent" as const,
    name,
    contact: employerContact === "" ? null : employerContact,
    phone: employerPhone,
    memberId: null,
    creditCode: employerCode,
  };
  return [...applicants, employer].map(({ phone, ...party }) => {
    const id = uuidv7();
    return {
      ...party,
      id,
      ticketId,
      phone: phone === null ? null : sealed(office, "ticket_parties", "phone", id, phone),
    };
  });
}

const sealed = ({ keys }: Office, table: string, column: string, rowId: string, plain: string) =>
  seal(keys, { table, column, rowId }, plain);
