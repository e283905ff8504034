import { type RosterField, rosterFields } from "@gongbang/domain/members/roster";
import { bareHeading, foreignHeading, rosterHeadings } from "./roster-headings.ts";

/**
 * "sure": the heading is one that we know, and the sample does not speak against it. "likely": a person should
 * look; the heading only holds a known one, or only the values tell. "none": no field.
 */
export type ColumnGuess = {
  column: number;
  field: RosterField | null;
  certainty: "sure" | "likely" | "none";
};

const byHeading: ReadonlyMap<string, RosterField> = new Map(
  rosterFields.flatMap((field) => rosterHeadings[field].map((heading) => [heading, field] as const)),
);

/** Whether a text is the heading of a roster column, in one of its usual wordings. */
export const isRosterHeading = (text: string): boolean => byHeading.has(bareHeading(text));

/** Values that speak for a field by themselves, and against it where none of them fits. */
const tellingValues: Partial<Record<RosterField, RegExp>> = {
  citizenId: /^\d{17}[\dXx]$/,
  phone: /^(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}$/,
  sex: /^(?:[12]?[-.、 ]?[男女]性?|[0129])$/,
  ethnicGroup: /^(?:\d{1,2}[-.、 ]?)?\p{Script=Han}{1,6}族$|^\d{1,2}$|^汉$/u,
  creditCode: /^[159AN8Y][0-9A-HJ-NPQRTUWXY]{17}$/i,
};
/** Whose values no other column has, so that they tell the field under any heading. */
const foundByValues = ["citizenId", "phone"] as const satisfies RosterField[];

/**
 * Which column of a roster is which field. Every field is given to one column at most, the better guess first
 * and the left one of equals. Columns count from 0.
 */
export function guessColumns(header: readonly string[], sample: readonly string[][]): ColumnGuess[] {
  const guesses = header.flatMap((heading, column) => {
    const values = sample.map((row) => (row[column] ?? "").trim()).filter((value) => value !== "");
    const guess = guessOf(heading, values);
    return guess ? [{ column, ...guess }] : [];
  });
  const taken = new Map<RosterField, number>();
  const fieldOf = new Map<number, ColumnGuess>();
  for (const { column, field, score } of guesses.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (taken.has(field)) continue;
    taken.set(field, column);
    fieldOf.set(column, { column, field, certainty: score >= 3 ? "sure" : "likely" });
  }
  return header.map((_, column) => fieldOf.get(column) ?? { column, field: null, certainty: "none" });
}

/** 4: heading and values, 3: heading, 2: part of the heading, or the heading against the values, 1: values alone. */
function guessOf(heading: string, values: readonly string[]): { field: RosterField; score: number } | null {
  const bare = bareHeading(heading);
  const known = byHeading.get(bare);
  if (known) return { field: known, score: { for: 4, silent: 3, against: 2 }[evidence(known, values)] };
  if (foreignHeading.test(bare)) return null;
  const part = partlyKnown(bare);
  if (part) return evidence(part, values) === "against" ? null : { field: part, score: 2 };
  const told = foundByValues.find((field) => evidence(field, values) === "for");
  return told ? { field: told, score: 1 } : null;
}

function evidence(field: RosterField, values: readonly string[]): "for" | "silent" | "against" {
  const pattern = tellingValues[field];
  if (!pattern || values.length === 0) return "silent";
  const share = values.filter((value) => pattern.test(value)).length / values.length;
  if (share >= 0.6) return "for";
  return share === 0 ? "against" : "silent";
}

/** “本人联系手机号码” holds 手机号码: the longest known heading within it, the last one of equals. */
function partlyKnown(bare: string): RosterField | null {
  let best: { field: RosterField; length: number; at: number } | null = null;
  for (const [words, field] of byHeading) {
    const at = bare.lastIndexOf(words);
    if (at < 0 || words.length < 2 || !sameKind(bare, words)) continue;
    if (!best || words.length > best.length || (words.length === best.length && at > best.at)) {
      best = { field, length: words.length, at };
    }
  }
  return best?.field ?? null;
}

/** 是否办理京卡 is no card number, and 京卡办理日期 neither. */
function sameKind(bare: string, words: string): boolean {
  const asks = (text: string) => text.includes("是否");
  const dates = (text: string) => /日期|时间|年月日?|有效期.{0,2}$/.test(text);
  return asks(bare) === asks(words) && dates(bare) === dates(words);
}
