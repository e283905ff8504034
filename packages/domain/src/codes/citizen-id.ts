import { type Day, parseDay } from "../kernel/day.ts";
import { allow, assert, type Decision, refuse } from "../kernel/decision.ts";
import { plainNumber } from "./plain-text.ts";

export type CitizenId = {
  /** 18 characters, X upper-case. */
  id: string;
  birthOn: Day;
  /** GB/T 2261.1. */
  sex: "1" | "2";
  /** GB/T 2260 code of the place of first registration, which need not be where the person lives. */
  region: string;
};

export type CitizenIdRefusal =
  | { code: "ID.WRONG_LENGTH"; length: number }
  | { code: "ID.NOT_DIGITS" }
  | { code: "ID.BIRTH_DATE"; birth: string }
  | { code: "ID.CHECK_DIGIT"; expected: string; found: string };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The 18th character for the first 17 digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export function citizenIdCheckDigit(first17: string): string {
  assert(/^\d{17}$/.test(first17), "a citizen id's check digit is that of 17 digits");
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return "10X98765432".charAt(sum % 11);
}

/**
 * Reads a citizen id number of 18 characters (GB 11643-1999), however it was typed: full-width, grouped, lower-case x.
 * Refuses with ID.WRONG_LENGTH, ID.NOT_DIGITS, ID.BIRTH_DATE (no real day, before 1900 or after `today`), and
 * ID.CHECK_DIGIT with the character that was expected. Numbers of 15 digits lost their force on 2013-01-01.
 */
export function readCitizenId(text: string, today: Day): Decision<CitizenId, CitizenIdRefusal> {
  const id = plainNumber(text);
  if (id.length !== 18) return refuse({ code: "ID.WRONG_LENGTH", length: id.length });
  if (!/^\d{17}[\dX]$/.test(id)) return refuse({ code: "ID.NOT_DIGITS" });

  const birth = id.slice(6, 14);
  const birthOn = parseDay(birth);
  if (birthOn === null || birthOn > today) return refuse({ code: "ID.BIRTH_DATE", birth });

  const [expected, found] = [citizenIdCheckDigit(id.slice(0, 17)), id.charAt(17)];
  if (found !== expected) return refuse({ code: "ID.CHECK_DIGIT", expected, found });
  return allow({ id, birthOn, sex: Number(id.charAt(16)) % 2 === 1 ? "1" : "2", region: id.slice(0, 6) });
}

/**
 * The 18-character number for one of 15 digits: the century 19 and the check digit are added (GB 11643-1999).
 * For old rosters and their search keys only. Null where it is none.
 */
export function upgradeCitizenId(text: string): string | null {
  const old = plainNumber(text);
  if (!/^\d{15}$/.test(old) || parseDay(`19${old.slice(6, 12)}`) === null) return null;
  const first17 = `${old.slice(0, 6)}19${old.slice(6)}`;
  return first17 + citizenIdCheckDigit(first17);
}
