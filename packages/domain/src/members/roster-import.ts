import { type RosterField, requiredRosterFields } from "./roster.ts";
import type { ValueCount } from "./roster-values.ts";

/** Which rows are taken in: only those of new people, only those of people who are there, or both (product.md D3). */
export const importModes = ["addOnly", "addAndUpdate", "updateOnly"] as const;
export type ImportMode = (typeof importModes)[number];

/**
 * By what a row's person is looked for in the register. Each is something that names one person alone; the phone and
 * the card are held against the name as well, for both are lent within a family.
 */
export const matchKeys = ["citizenId", "memberNumber", "phoneName", "cardName"] as const;
export type MatchKey = (typeof matchKeys)[number];
/** What a roster must have a column for, so that it can be matched so. */
export const matchColumns = {
  citizenId: ["citizenId"],
  memberNumber: ["memberNumber"],
  phoneName: ["phone", "name"],
  cardName: ["cardNo", "name"],
} as const satisfies Record<MatchKey, readonly RosterField[]>;
/** The most rules that an import may have, tried in their order. */
export const mostMatchRules = 3;

/** The columns that a roster must have: what it is matched by, and what a new member can't be without. */
export const columnsNeeded = (matchBy: readonly MatchKey[], mode: ImportMode): RosterField[] => [
  ...new Set<RosterField>([
    "name",
    ...matchBy.flatMap((key) => matchColumns[key]),
    ...(mode === "updateOnly" ? [] : requiredRosterFields),
  ]),
];

/** The fields that the register keeps of a roster; the rest of its columns are left out. */
export const importedFields = [
  "name",
  "citizenId",
  "memberNumber",
  "idKind",
  "idValidUntil",
  "sex",
  "birthOn",
  "ethnicGroup",
  "politicalStatus",
  "education",
  "degree",
  "maritalStatus",
  "phone",
  "registrationKind",
  "registrationPlace",
  "address",
  "residenceStreet",
  "isMigrantWorker",
  "isFromElsewhere",
  "unitName",
  "creditCode",
  "unitCategory",
  "industry",
  "unionName",
  "group",
  "unionPost",
  "joinedOn",
  "cardNo",
  "cardState",
  "cardBoundOn",
  "employment",
  "employmentForm",
  "contractForm",
  "newFormKind",
  "platform",
  "partnerFirm",
  "workArea",
  "newFormSince",
  "isMultiPlatform",
  "occupation",
  "skillGrade",
  "title",
  "titleGrade",
  "honour",
  "speciality",
] as const satisfies readonly RosterField[];
export type ImportedField = (typeof importedFields)[number];

/** Why a row is not taken in: a refusal code with its numbers, and the field that it is about. */
export type RowProblem = { code: string; field?: ImportedField; [detail: string]: unknown };

/** Wrong rows of one kind, with the first of them as the table program numbers them. */
export type ProblemGroup = { problem: RowProblem; count: number; rows: number[] };
/** How many rows would change a field. `suspicious`: so many that the column may be the wrong one. */
export type FieldChanges = { field: string; count: number; suspicious: boolean };

/** What rows came to, or would come to. */
export type ImportCounts = {
  rows: number;
  added: number;
  changed: number;
  same: number;
  /** Rows that the mode leaves out, and rows that say again what one before them says. */
  skipped: number;
  wrong: number;
};
/** What taking an import back came to: members removed, members as before, members left because they were touched. */
export type RevertCounts = { removed: number; restored: number; left: number };

/** What an import would do, counted without doing it. */
export type ImportPlan = ImportCounts & {
  fields: FieldChanges[];
  problems: ProblemGroup[];
  /** The words of the roster that stand for a code or a union, and what each was taken for. */
  values: ValueCount[];
};

export type RowOutcome =
  | { outcome: "added" | "same" | "skipped" }
  | { outcome: "changed"; fields: readonly string[] }
  | { outcome: "wrong"; problems: readonly RowProblem[] };

const suspiciousShare = 0.3;
const rowsNamed = 10;
const groupsKept = 50;

/** Counts what becomes of the rows of a roster, one at a time; holds no row. */
export class ImportTally {
  #counts = { rows: 0, added: 0, changed: 0, same: 0, skipped: 0, wrong: 0 };
  #fields = new Map<string, number>();
  #groups = new Map<string, ProblemGroup>();

  add(rowNo: number, row: RowOutcome): void {
    this.#counts.rows += 1;
    this.#counts[row.outcome] += 1;
    if (row.outcome === "changed") {
      for (const field of row.fields) this.#fields.set(field, (this.#fields.get(field) ?? 0) + 1);
    }
    if (row.outcome === "wrong") for (const problem of row.problems) this.#group(rowNo, problem);
  }

  #group(rowNo: number, problem: RowProblem): void {
    const kind = `${problem.code} ${problem.field ?? ""}`;
    const group = this.#groups.get(kind) ?? { problem, count: 0, rows: [] };
    group.count += 1;
    if (group.rows.length < rowsNamed) group.rows.push(rowNo);
    if (this.#groups.has(kind) || this.#groups.size < groupsKept) this.#groups.set(kind, group);
  }

  /**
   * The counts. A field that would change on 30 % of the rows or more, and on more than one, is suspicious:
   * a shifted column looks exactly like that (product.md D3).
   */
  plan(values: ValueCount[] = []): ImportPlan {
    const fields = [...this.#fields].map(([field, count]) => ({
      field,
      count,
      suspicious: count > 1 && count >= suspiciousShare * this.#counts.rows,
    }));
    return {
      ...this.#counts,
      values,
      fields: fields.sort((a, b) => b.count - a.count),
      problems: [...this.#groups.values()].sort((a, b) => b.count - a.count),
    };
  }
}

/** The suspicious fields that nobody has confirmed yet: while there is one, an import isn't run. */
export const unconfirmedFields = (plan: Pick<ImportPlan, "fields">, confirmed: readonly string[]): string[] =>
  plan.fields
    .filter(({ field, suspicious }) => suspicious && !confirmed.includes(field))
    .map(({ field }) => field);
