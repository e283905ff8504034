import { archiveDetailNames, personDetailNames } from "@gongbang/domain/hardship/register-details";
import type { ArchiveView } from "./archive-shapes.ts";

type Left = ArchiveView["fieldsLeft"][number];
/** The words of a field, and where it is filled: on the household's form, or in the register of members. */
export type FieldPlace = {
  words: `details.${string}` | `household.${string}` | "means.yearIncome";
  href: string;
};

const has = (names: readonly string[], field: string) => names.includes(field);
/** The register's own: the household's form only shows them, or does not ask. */
const ofRegister = ["name", "citizenId", "birthOn", "address"];
/** What the form calls otherwise. */
const named: Record<string, string> = { income: "monthlyIncome", incomeMonth: "monthlyIncome" };

/** Where a field of the register form that was left empty is filled. */
export function placeOfField({ id, memberId }: ArchiveView, { person, field: key }: Left): FieldPlace {
  const field = named[key] ?? key;
  const form = `/hardship/${id}/household#`;
  // Nobody writes the year's income down: it is computed as soon as the means of the household are.
  if (field === "incomeYear") return { words: "means.yearIncome", href: `${form}members.0.monthlyIncome` };
  if (has(archiveDetailNames, field)) return { words: `details.${field}`, href: `${form}details.${field}` };
  if (has(personDetailNames, field))
    return { words: `details.${field}`, href: `${form}members.${person}.details.${field}` };
  if (field === "phone") return { words: "details.phone", href: `${form}members.${person}.phone` };
  if (person === 0 && ofRegister.includes(field))
    return { words: `household.${field}`, href: `/members/${memberId}/edit` };
  return {
    words: `household.${field}`,
    href: field === "mainCause" ? `${form}mainCause` : `${form}members.${person}.${field}`,
  };
}
