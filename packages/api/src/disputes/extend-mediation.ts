import { found } from "@gongbang/db/rows";
import { deadlines } from "@gongbang/db/schema/status";
import { decideExtension } from "@gongbang/domain/disputes/extension";
import type { ExtendMediation } from "@gongbang/domain/disputes/take-step.input";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { and, eq, isNull } from "drizzle-orm";
import type { Office } from "../office.ts";
import { lockTicket, takeStep } from "./take-step.ts";

/**
 * Gives the mediation at most 15 days more, with both sides' consent; the new clock replaces the old one.
 * Refuses with DISPUTE.CONSENT_TOO_LATE once the term is over, .CONSENT_IN_FUTURE, .CONSENT_TOO_EARLY and .EXTENDED_ALREADY.
 */
export async function extendMediation(office: Office, input: ExtendMediation) {
  const { days, applicantAgreedOn, respondentAgreedOn, ...asked } = input;
  const ticket = await lockTicket(office, asked);
  const patch = { extendedDays: days, applicantAgreedOn, respondentAgreedOn };
  const extended = ticket.extendedDays !== null;
  if (extended || ticket.status !== "mediating") {
    return takeStep(office, ticket, "extend", { patch, extra: { extended } });
  }
  const term = found(
    await office.tx
      .select({ dueOn: deadlines.dueOn, startedOn: deadlines.startedOn })
      .from(deadlines)
      .where(
        and(eq(deadlines.recordId, ticket.id), eq(deadlines.clock, "mediation"), isNull(deadlines.stoppedAt)),
      ),
    "deadline",
  );
  const { dueOn: mediationDueOn, startedOn } = term;
  orRefuse(
    decideExtension(
      { days, applicantAgreedOn, respondentAgreedOn },
      { acceptedOn: startedOn, mediationDueOn, today: office.today },
    ),
  );
  return takeStep(office, ticket, "extend", { patch, extra: { extended, mediationDueOn } });
}
