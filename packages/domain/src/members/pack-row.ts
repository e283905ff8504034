import { type CodeTable, wordOf } from "../codes/code-table.ts";
import type { PackColumn, PackFormat, PackSource } from "../codes/pack-format.ts";
import { memberCodes } from "./member-fields.ts";

/** What the register holds about a person or a union, by source: codes, days as YYYY-MM-DD, "1" and "0" for yes and no. */
export type PackFacts = Readonly<Partial<Record<PackSource, string | null>>>;

/** Why a column can't be filled as the receiving system wants it. */
export const packGaps = ["missing", "tooLong", "noWord"] as const;
export type PackGap = (typeof packGaps)[number];
export type Lack = { column: string; why: PackGap };

export type PackRow = {
  /** The cells in the order of the columns. A cell that can't be filled is empty. */
  cells: string[];
  /** Nothing here: the row is ready. */
  lacks: Lack[];
};

/** The tables whose words a format may ask for. */
const words: Partial<Record<string, CodeTable>> = memberCodes;

/** A record as a row of the upload. The same facts give the same row, whatever the day. */
export function packRow(format: PackFormat, facts: PackFacts): PackRow {
  const lacks: Lack[] = [];
  const cells = format.columns.map((column) => {
    const filled = fill(column, facts);
    if (typeof filled === "string") return filled;
    lacks.push({ column: column.key, why: filled.why });
    return "";
  });
  return { cells, lacks };
}

function fill(column: PackColumn, facts: PackFacts): string | { why: PackGap } {
  const held = (facts[column.source] ?? "").trim();
  if (held === "") return mustHave(column, facts) ? { why: "missing" } : column.blank;
  const written = write(column, held);
  if (written === null) return { why: "noWord" };
  if (written === "" && mustHave(column, facts)) return { why: "missing" };
  return [...written].length > column.maxLength ? { why: "tooLong" } : written;
}

/** A required column, unless what the format names excuses this record: no employer for a worker of the new forms. */
function mustHave({ required, unless }: PackColumn, facts: PackFacts): boolean {
  return required && !(unless?.is.includes(facts[unless.source] ?? "") ?? false);
}

/** As the receiving system wants it; null where it has no word for it. */
function write({ codes, otherwise, inWords, day, source }: PackColumn, held: string): string | null {
  const own = codes && Object.hasOwn(codes, held) ? codes[held] : undefined;
  if (own !== undefined) return own;
  if (day) return dayAs(day, held);
  if (codes) return otherwise ?? null;
  if (!inWords) return held;
  const table = words[source];
  return table ? wordOf(table, held) : null;
}

function dayAs(shape: NonNullable<PackColumn["day"]>, held: string): string | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(held) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  return shape.replace("YYYY", year).replace("MM", month).replace("DD", date);
}

/** The row as one text, of which the mark of an upload is made: a column's key beside its cell, so that order alone changes nothing. */
export function rowText({ columns }: PackFormat, cells: readonly string[]): string {
  const pairs = columns.map(({ key }, i) => [key, cells[i] ?? ""] as const);
  return JSON.stringify(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How a record stands with the national register. */
export const packStates = ["never", "uploaded", "changed"] as const;
export type PackState = (typeof packStates)[number];

/** Compares the mark of the row as it is with the mark of the row that was uploaded; both as hex. */
export function packState(now: string, uploaded: string | null): PackState {
  if (uploaded === null) return "never";
  return uploaded === now ? "uploaded" : "changed";
}

/** Whether a format may be used on a day. A format that is over stays readable, for what was uploaded by it. */
export const isInForce = (
  { validFrom, validUntil }: Pick<PackFormat, "validFrom" | "validUntil">,
  today: string,
): boolean => validFrom <= today && (validUntil === null || today <= validUntil);
