import {
  type PaperConditionKey,
  type PaperField,
  type PaperFieldKey,
  type PaperLoopKey,
  paperConditions,
  paperFields,
  paperLoops,
} from "../codes/paper-fields.ts";
import { type PaperKind, paperKinds } from "../codes/paper-kinds.ts";
import type { PaperUse } from "./paper-tags.ts";

/** What a paper is filled from. Text as it is to stand there; null for what nobody knows. */
export type PaperValues = {
  fields: Partial<Record<PaperFieldKey, string | null>>;
  loops: Record<PaperLoopKey, readonly Record<string, string>[]>;
  conditions: Record<PaperConditionKey, boolean>;
};

/** The needed fields that are empty, in the order of the template: asked for in place before the paper is made. */
export const missingFields = ({ fields }: PaperUse, values: PaperValues): PaperFieldKey[] =>
  fields.filter((key) => {
    const { optional }: PaperField = paperFields[key];
    return !optional && (values.fields[key] ?? "").trim() === "";
  });

/** A value that tells a number of a person: a citizen id, a bank card; and a mobile phone. */
const personalNumber = /\d{17}[\dXx]|\d{16,19}/;
const mobilePhone = /(?<!\d)1[3-9]\d{9}(?!\d)/;

/** However it is written: with blanks or strokes between, or in full width. The report phone is the office's own. */
function tells(key: PaperFieldKey, typed: string): boolean {
  const plain = typed.normalize("NFKC");
  if (key === "reportPhone") return personalNumber.test(plain.replaceAll("-", ""));
  const whole = plain.replaceAll(/[\s-]/g, "");
  return personalNumber.test(whole) || mobilePhone.test(whole);
}

/** Words that were typed for a sheet that hangs on a wall, and may not stand there. */
export const tellsTooMuch = (
  kind: PaperKind,
  typed: Partial<Record<PaperFieldKey, string>>,
): PaperFieldKey[] =>
  paperKinds[kind].public
    ? (Object.keys(typed) as PaperFieldKey[]).filter((key) => tells(key, typed[key] ?? ""))
    : [];

/** The values by the words of the template. Loops carry their own words, so that none falls through to the record's. */
export function paperData({ fields, loops, conditions }: PaperValues): Record<string, unknown> {
  const named = Object.entries(paperFields).map(([key, { tag }]) => [
    tag,
    fields[key as PaperFieldKey] ?? "",
  ]);
  const rows = (Object.keys(paperLoops) as PaperLoopKey[]).map((key) => {
    const inner = Object.entries<PaperField>(paperLoops[key].fields);
    return [
      paperLoops[key].tag,
      loops[key].map((row) => Object.fromEntries(inner.map(([name, { tag }]) => [tag, row[name] ?? ""]))),
    ];
  });
  const parts = Object.entries(paperConditions).map(([key, { tag }]) => [
    tag,
    conditions[key as PaperConditionKey],
  ]);
  return Object.fromEntries([...named, ...rows, ...parts]);
}
