import type { RosterField } from "./roster.ts";

/** What is done with a row whose person is in the register already: taken over, or left alone. */
export const importModes = ["addAndUpdate", "addOnly"] as const;
export type ImportMode = (typeof importModes)[number];

/** The fields that the register keeps of a roster; the rest of its columns are left out. */
export const importedFields = [
  "name",
  "citizenId",
  "idKind",
  "sex",
  "birthOn",
  "ethnicGroup",
  "politicalStatus",
  "education",
  "maritalStatus",
  "phone",
  "registrationKind",
  "address",
  "isMigrantWorker",
  "unitName",
  "unionName",
  "group",
  "joinedOn",
  "cardNo",
  "employment",
  "employmentForm",
  "newFormKind",
  "occupation",
  "skillGrade",
] as const satisfies readonly RosterField[];
export type ImportedField = (typeof importedFields)[number];

/** Why a row is not taken in: a refusal code with its numbers, and the field that it is about. */
export type RowProblem = { code: string; field?: ImportedField; [detail: string]: unknown };

/** Wrong rows of one kind, with the first of them as the table program numbers them. */
export type ProblemGroup = { problem: RowProblem; count: number; rows: number[] };
/** How many rows would change a field. `suspicious`: so many that the column may be the wrong one. */
export type FieldChanges = { field: string; count: number; suspicious: boolean };

/** What an import would do, counted without doing it. */
export type ImportPlan = {
  rows: number;
  added: number;
  changed: number;
  same: number;
  wrong: number;
  fields: FieldChanges[];
  problems: ProblemGroup[];
};

export type RowOutcome =
  | { outcome: "added" | "same" }
  | { outcome: "changed"; fields: readonly string[] }
  | { outcome: "wrong"; problems: readonly RowProblem[] };

const suspiciousShare = 0.3;
const rowsNamed = 10;
const groupsKept = 50;

/** Counts what becomes of the rows of a roster, one at a time; holds no row. */
export class ImportTally {
  #counts = { rows: 0, added: 0, changed: 0, same: 0, wrong: 0 };
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
  plan(): ImportPlan {
    const fields = [...this.#fields].map(([field, count]) => ({
      field,
      count,
      suspicious: count > 1 && count >= suspiciousShare * this.#counts.rows,
    }));
    return {
      ...this.#counts,
      fields: fields.sort((a, b) => b.count - a.count),
      problems: [...this.#groups.values()].sort((a, b) => b.count - a.count),
    };
  }
}
