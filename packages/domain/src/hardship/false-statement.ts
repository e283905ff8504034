import { addMonths, type Day } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";

/** 虚假申报: no new application for a set time, in months from the day of the end or refusal for it (domain.md B.3). */
export const barredMonths = 12;

/**
 * Whether somebody may apply: not while the time after a false statement runs. `closedOn` is the day on which the last
 * file was ended, or application refused, for one in which they stood; null where there was none. Refuses with HARDSHIP.FALSE_STATEMENT.
 */
export function mayApplyAfter(closedOn: Day | null, today: Day): Decision<null> {
  if (closedOn === null) return allow(null);
  const from = addMonths(closedOn, barredMonths);
  return today < from ? refuse({ code: "HARDSHIP.FALSE_STATEMENT", from }) : allow(null);
}
