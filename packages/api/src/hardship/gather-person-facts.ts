import { unseal } from "@gongbang/db/fields";
import type { Keyring } from "@gongbang/db/keyring";
import type { householdMembers } from "@gongbang/db/schema/hardship";
import { aidPackWords } from "@gongbang/domain/codes/aid-pack";
import { wordOf } from "@gongbang/domain/codes/code-table";
import { disabilityGrade, disabilityKind, illness } from "@gongbang/domain/codes/hardship";
import { contractTermOf } from "@gongbang/domain/codes/hardship-register";
import type { AidPackFacts } from "@gongbang/domain/hardship/archive-pack-row";
import { diagnosisShape } from "./reveal-household.ts";
import { placeOf } from "./write-member.ts";

type Person = typeof householdMembers.$inferSelect;
export type Uncovering = { keys: Keyring; uncovered: boolean };

/** What stands for a sealed text that has no mask of its own. */
export const cover = "****";

/** What the form says of a person, the worker or one of the family. */
export function ofForm(person: Person, how: Uncovering): AidPackFacts {
  const { details, health, workState } = person;
  const months = details.contractMonths;
  return {
    ...saidIn(details),
    ...{ health, workState, ailment: ailmentOf(person, how) },
    contractTerm: months === undefined ? null : contractTermOf(months),
  };
}

/** A sealed field that stands in the household's own row: its mask, or plain. */
export function ownOf(person: Person, field: "citizenId" | "phone", { keys, uncovered }: Uncovering) {
  const [sealed, mask] = [person[field], field === "phone" ? person.phoneMask : person.idMask];
  return uncovered && sealed !== null ? unseal(keys, placeOf(field, person.id), sealed) : mask;
}

/** A member of the family. */
export function ofPerson(person: Person, how: Uncovering): AidPackFacts {
  return {
    ...ofForm(person, how),
    name: person.name,
    relation: person.relation,
    citizenId: ownOf(person, "citizenId", how),
    phone: ownOf(person, "phone", how),
    birthOn: person.birthOn,
    income: yuan(person.monthlyIncomeFen),
    school: person.school || (person.details.unitName ?? null),
    remark: person.details.remark ?? null,
  };
}

/** Illness and disability by their kinds: the words beside them stay in the archive. */
function ailmentOf({ id, diagnosis }: Person, { keys, uncovered }: Uncovering): string | null {
  if (diagnosis === null || !uncovered) return diagnosis && cover;
  const told = diagnosisShape.parse(JSON.parse(unseal(keys, placeOf("diagnosis", id), diagnosis)));
  const disability = [
    wordOf(disabilityKind, told.disabilityKind),
    wordOf(disabilityGrade, told.disabilityGrade),
  ];
  return [wordOf(illness, told.illness), disability.join("")].filter(Boolean).join(aidPackWords.pause);
}

/** The form's own fields as the screens read them: yes and no as "1" and "0". */
export const saidIn = (details: object): AidPackFacts =>
  Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      typeof value === "boolean" ? String(Number(value)) : String(value),
    ]),
  );

/** Fen as yuan with two decimals. */
export const yuan = (fen: number | null): string | null => (fen === null ? null : (fen / 100).toFixed(2));
