import type { Day } from "../kernel/day.ts";
import { ageOn } from "./household.ts";

/** Who is of age (民法典 art. 17) authorises for themselves; for a minor whoever brings them up has (个人信息保护法 art. 31). */
export const ageOfConsent = 18;

export type Consent = {
  kind: "sensitive" | "comparison";
  /** The row of the household that it is about. */
  personId: string;
  givenOn: Day;
  withdrawnOn: Day | null;
};
type Person = { id: string; birthOn: Day | null };

/**
 * A consent counts from the day it is given until the day it is taken back: what was done before stays lawful
 * (个人信息保护法 art. 15).
 */
const inForce = (consents: readonly Consent[], wanted: Consent["kind"], on: Day) =>
  consents.filter(
    ({ kind, givenOn, withdrawnOn }) =>
      kind === wanted && givenOn <= on && (withdrawnOn === null || withdrawnOn > on),
  );

/** The worker has agreed that sensitive facts are kept, and has not taken it back: nobody of the family stands in for that. */
export const hasAgreed = (
  household: readonly { id: string; relation: string }[],
  consents: readonly Consent[],
  on: Day,
): boolean => {
  const self = household.find(({ relation }) => relation === "01");
  return inForce(consents, "sensitive", on).some(({ personId }) => personId === self?.id);
};

/**
 * Who of a household has not authorised a comparison with the authorities' data on a day: every adult for themselves (PIPL arts.
 * 14, 23; domain.md A.2). Whose birth day nobody knows is taken for one. Where all are minors, each of them is missing.
 */
export function unauthorised<P extends Person>(
  household: readonly P[],
  consents: readonly Consent[],
  on: Day,
): P[] {
  const given = new Set(inForce(consents, "comparison", on).map(({ personId }) => personId));
  const adults = household.filter(({ birthOn }) => birthOn === null || ageOn(birthOn, on) >= ageOfConsent);
  return (adults.length > 0 ? adults : household).filter(({ id }) => !given.has(id));
}

/**
 * Whether somebody's diagnosis may be kept: they have agreed themselves, or were a minor when somebody who still lives in the
 * household agreed (PIPL arts. 29, 31). The database asks the same (app.agreed_to_diagnosis).
 */
export const coversDiagnosis = (
  household: readonly Pick<Person, "id">[],
  consents: readonly Consent[],
  { id, birthOn }: Person,
): boolean =>
  consents.some(
    ({ kind, personId, givenOn, withdrawnOn }) =>
      kind === "sensitive" &&
      withdrawnOn === null &&
      (personId === id ||
        (birthOn !== null &&
          ageOn(birthOn, givenOn) < ageOfConsent &&
          household.some((person) => person.id === personId))),
  );
