import { ticketSeries } from "@gongbang/domain/codes/record-series";
import { limitationFrom } from "@gongbang/domain/disputes/limitation";
import { addDays, type Day, yearOf } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import { seal } from "../../src/fields.ts";
import type { Chronicle } from "./chronicle.ts";
import type { Employer } from "./employers.ts";
import type { Officer } from "./officers.ts";
import type { Applicant } from "./parties.ts";
import { seriesNumber } from "./series.ts";
import type { TicketRow } from "./ticket-walk.ts";
import { type someClaim, toldOf } from "./ticket-words.ts";
import type { Court } from "./tickets.ts";

type Opening = {
  registrar: Officer;
  employer: Employer;
  applicants: Applicant[];
  receivedOn: Day;
  kinds: ReturnType<typeof someClaim>[];
};

/** A ticket as it is registered, before anything happens to it. */
export function blankTicket({ book, keys, series }: Court, opening: Opening): TicketRow {
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

/** When they worked there and when they knew: a few of the new ones near the end of the year that the law gives. */
function employment({ dice, days }: Chronicle, receivedOn: Day) {
  const nearTheEnd = receivedOn > days.ago(17) && dice.chance(0.3);
  const knownOn = addDays(receivedOn, nearTheEnd ? -dice.int(335, 346) : -dice.int(6, 190));
  const left = dice.chance(0.6);
  const employedTo = left ? addDays(knownOn, dice.int(0, nearTheEnd ? 2 : 5)) : null;
  return { knownOn, employedFrom: addDays(knownOn, -dice.int(200, 2900)), employedTo: employedTo };
}
