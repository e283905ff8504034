import { nationalAidPack } from "../codes/aid-pack.ts";
import { writtenDay } from "../codes/capital-day.ts";
import { familyFormFields, formFields } from "../codes/form-fields.ts";
import { parseDay } from "../kernel/day.ts";
import type { AidPackPart } from "./archive-pack-row.ts";

/** 《困难职工登记表》 as it stands: the same words that the national system is told (archive-pack-row.ts). */
type Form = readonly AidPackPart[];

const pick = <Key extends string>(keys: Record<Key, unknown>, words: ReadonlyMap<string, string>) =>
  Object.fromEntries((Object.keys(keys) as Key[]).map((key) => [key, words.get(key) ?? ""])) as Record<
    Key,
    string
  >;

const cells = (parts: Form, before = "") =>
  new Map(
    parts.flatMap((part) => part.cells.map(({ at, text }) => [at.slice(before.length), asWritten(text)])),
  );

/** Days as papers write them. */
function asWritten(text: string): string {
  const on = parseDay(text);
  return on === null ? text : writtenDay(on);
}

/** What the form says of the worker and the household: the fields of its own, and the words it has for those of all papers. */
export function formOf(form: Form) {
  const words = cells(form.slice(0, nationalAidPack.screens.length));
  return { fields: pick(formFields, words), words };
}

/** What it says of the person in this place of the household. */
export function formOfPerson(form: Form, place: number) {
  const part = form[nationalAidPack.screens.length + place];
  return pick(
    { ...familyFormFields, school: true, health: true },
    cells(part ? [part] : [], `family.${place + 1}.`),
  );
}
