import { type AidPackColumn, nationalAidPack } from "../codes/aid-pack.ts";
import type { AidPackFacts, AidPackSubject } from "./archive-pack-row.ts";

/** Whom the register form asks: the worker, with what is of the whole household, or one of the family. */
export type FormPerson = "worker" | "family";
/** A field of the form that nobody has filled: 0 is the worker, n the nth of the family. */
export type FieldLeft = { person: number; field: string };

/** Starred ＊, asked of people, and without a word that stands where nothing is said (劳模类型 非劳模). */
const isAsked = ({ required, ofOffice, blank }: AidPackColumn) => required && !ofOffice && !blank;

const asked: Record<FormPerson, string[]> = {
  worker: nationalAidPack.screens.flatMap(({ columns }) => columns.filter(isAsked).map(({ key }) => key)),
  family: nationalAidPack.family.columns.filter(isAsked).map(({ key }) => key),
};

/** Whether 《困难职工登记表》 stars a field ＊ (domain.md A.5): before the notice it has to be filled. */
export const isStarred = (whom: FormPerson, field: string): boolean => asked[whom].includes(field);

/** Somebody of the family without a citizen id (a newborn, a foreign spouse): the remark says why, and is enough. */
const emptyIn = (held: AidPackFacts, person: number) => (field: string) => {
  const said = (key: string) => (held[key] ?? "").trim() !== "";
  return !said(field) && !(person > 0 && field === "citizenId" && said("remark"));
};

/** The starred fields that are still empty, the worker's first: what the register of members proves is given. */
export function fieldsLeft({ facts, family }: AidPackSubject): FieldLeft[] {
  const left = (held: AidPackFacts, person: number) =>
    asked[person === 0 ? "worker" : "family"]
      .filter(emptyIn(held, person))
      .map((field) => ({ person, field }));
  return [facts, ...family].flatMap(left);
}
