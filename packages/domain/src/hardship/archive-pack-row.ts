import { type AidPackColumn, type AidPackFormat, aidPackWords } from "../codes/aid-pack.ts";
import { type CodeTable, wordOf } from "../codes/code-table.ts";
import { education } from "../codes/education.ts";
import { ethnicGroup } from "../codes/ethnic-group.ts";
import { familyRelation } from "../codes/family-relation.ts";
import {
  hardshipCause,
  hardshipGrade,
  householdRegistration,
  housing,
  keyGroup,
  modelWorker,
  workState,
} from "../codes/hardship.ts";
import {
  contractTerm,
  enterpriseState,
  medicalInsurance,
  personIdentity,
} from "../codes/hardship-register.ts";
import { industry, unitCategory } from "../codes/organisation.ts";
import { health, maritalStatus, politicalStatus, sex } from "../codes/person.ts";
import { region } from "../codes/region.ts";
import type { PackGap } from "../members/pack-row.ts";

const tables: Record<string, CodeTable> = {
  ...{ ethnicGroup, sex, politicalStatus, health, workState, modelWorker, maritalStatus, industry, housing },
  ...{ unitCategory, medicalInsurance, region, enterpriseState, contractTerm, keyGroup, education },
  ...{
    identity: personIdentity,
    grade: hardshipGrade,
    cause: hardshipCause,
    registration: householdRegistration,
    relation: familyRelation,
  },
};
const exits: Record<string, string> = aidPackWords.exit;

/** What is held: codes, days as YYYY-MM-DD, amounts in yuan, "1" and "0" for yes and no; null for what nobody knows. */
export type AidPackFacts = Readonly<Record<string, string | null>>;
export type AidPackSubject = { facts: AidPackFacts; family: readonly AidPackFacts[] };

/** A field of the copy panel. `at` names it: "phone", or "family.2.citizenId" of the second row below the worker's. */
export type AidPackCell = { at: string; heading: string; text: string; sealed: boolean; why: PackGap | null };
export type AidPackPart = { title: string; cells: AidPackCell[] };

/** An archive as the screens of the receiving system ask for it. The same facts give the same cells, whatever the day. */
export function aidPackParts(format: AidPackFormat, { facts, family }: AidPackSubject): AidPackPart[] {
  const part = (title: string, columns: readonly AidPackColumn[], held: AidPackFacts, before = "") => ({
    title,
    cells: columns.map((column) => cellOf(column, held, before)),
  });
  return [
    ...format.screens.map(({ title, columns }) => part(title, columns, facts)),
    ...family.map((held, i) =>
      part(`${format.family.title} ${i + 1}`, format.family.columns, held, `family.${i + 1}.`),
    ),
  ];
}

function cellOf(column: AidPackColumn, held: AidPackFacts, before: string): AidPackCell {
  const { key, heading, required, maxLength, blank = "", sealed = false } = column;
  const plain = (held[key] ?? "").trim();
  const written = plain === "" ? blank : textIn(column, plain);
  const why = gapOf(written, { required: required ?? false, maxLength });
  return { at: before + key, heading, sealed, why, text: why === null ? (written ?? "") : "" };
}

function gapOf(written: string | null, { required, maxLength }: { required: boolean; maxLength: number }) {
  if (written === null) return "noWord" as const;
  if (written === "") return required ? ("missing" as const) : null;
  return [...written].length > maxLength ? ("tooLong" as const) : null;
}

/** By the words of the screen; null where a code has none. */
function textIn({ words, yesNo }: AidPackColumn, held: string): string | null {
  if (yesNo) return held === "1" ? aidPackWords.yes : aidPackWords.no;
  if (words === undefined) return held;
  if (words === "exit") return Object.hasOwn(exits, held) ? (exits[held] ?? null) : null;
  const table = tables[words];
  return table ? wordOf(table, held) : null;
}

const cellsOf = (parts: readonly AidPackPart[]) => parts.flatMap(({ cells }) => cells);

/** What is kept of an upload: the cells by their places. Equal text means an equal row. */
export const aidPackText = (parts: readonly AidPackPart[]): string =>
  JSON.stringify(cellsOf(parts).map(({ at, text }) => [at, text] as const));

/** The places that lack something, the family's by the field alone. */
export const aidPackLacks = (
  parts: readonly AidPackPart[],
): { at: string; heading: string; why: PackGap }[] =>
  cellsOf(parts).flatMap(({ at, heading, why }) => (why === null ? [] : [{ at, heading, why }]));

/** A field that is another one than when it was uploaded. What is sealed is named, and not shown. */
export type AidPackChange = { at: string; heading: string; was: string | null; becomes: string | null };

/** What has changed since an upload, field by field; `uploaded` is the text that was kept of it. */
export function aidPackChanges(parts: readonly AidPackPart[], uploaded: string): AidPackChange[] {
  const before = new Map(readText(uploaded));
  const now = cellsOf(parts);
  const gone = [...before.keys()].filter((at) => !now.some((cell) => cell.at === at));
  const changed = now.filter(({ at, text }) => (before.get(at) ?? "") !== text);
  return [
    ...changed.map(({ at, heading, text, sealed }) => ({
      at,
      heading,
      was: sealed ? null : (before.get(at) ?? ""),
      becomes: sealed ? null : text,
    })),
    ...gone
      .filter((at) => before.get(at) !== "")
      .map((at) => ({ at, heading: at, was: null, becomes: null })),
  ];
}

function readText(text: string): [string, string][] {
  const read: unknown = JSON.parse(text);
  return Array.isArray(read) ? read.map((pair: unknown[]) => [String(pair[0]), String(pair[1])]) : [];
}

/** A row of the workbook: the worker's cells, and the family in one cell, a person a line. */
export function aidPackRow(format: AidPackFormat, parts: readonly AidPackPart[]): string[] {
  const own = parts.slice(0, format.screens.length);
  const family = parts.slice(format.screens.length);
  const line = ({ cells }: AidPackPart) => cells.map(({ text }) => text).join(" ");
  return [...cellsOf(own).map(({ text }) => text), family.map(line).join("\n")];
}

export const aidPackHeadings = (format: AidPackFormat): string[] => [
  ...format.screens.flatMap(({ columns }) => columns.map(({ heading }) => heading)),
  format.family.title,
];
