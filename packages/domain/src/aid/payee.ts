import { addYears, type Day } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";

/** A person of the household, as far as a payment asks. */
export type Person = { id: string | null; name: string; birthOn: Day | null };

export type PayeeRefusal =
  | { code: "AID.HOLDER_NOT_BENEFICIARY"; name: string }
  | { code: "AID.MINOR_NEEDS_GUARDIAN"; name: string }
  | { code: "AID.GUARDIAN_NOT_IN_HOUSEHOLD"; name: string };

const sameName = (a: string, b: string) => a.replaceAll(/[\s·•]/g, "") === b.replaceAll(/[\s·•]/g, "");

/** Whether somebody has not come of age on a day (Civil Code art. 17). Whose birth date nobody knows counts as grown up. */
export const isMinor = ({ birthOn }: Person, on: Day): boolean =>
  birthOn !== null && addYears(birthOn, 18) > on;

/**
 * Whose account a sum may be paid to: the beneficiary's own, and for a minor a guardian's, who is a grown-up of the
 * household (domain.md B.3). Gives the guardian, or null where it is the beneficiary's own. Refuses with
 * AID.HOLDER_NOT_BENEFICIARY, AID.MINOR_NEEDS_GUARDIAN and AID.GUARDIAN_NOT_IN_HOUSEHOLD.
 */
export function decidePayee(
  holder: string,
  beneficiary: Person,
  { household, on }: { household: readonly Person[]; on: Day },
): Decision<Person | null, PayeeRefusal> {
  const { name } = beneficiary;
  if (!isMinor(beneficiary, on))
    return sameName(holder, name) ? allow(null) : refuse({ code: "AID.HOLDER_NOT_BENEFICIARY", name });
  if (sameName(holder, name)) return refuse({ code: "AID.MINOR_NEEDS_GUARDIAN", name });
  const guardian = household.find((person) => sameName(person.name, holder) && !isMinor(person, on));
  return guardian ? allow(guardian) : refuse({ code: "AID.GUARDIAN_NOT_IN_HOUSEHOLD", name: holder });
}
