import { type Day, day, parseDay } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";
import { type CitizenIdRefusal, readCitizenId } from "./citizen-id.ts";
import { decidedSchema } from "./decided-schema.ts";
import { plainNumber } from "./plain-text.ts";
import type { IdKind } from "./roster-words.ts";

/** What a paper's number itself tells. Only numbers in the shape of GB 11643 tell birth and sex. */
export type Paper = { number: string; birthOn: Day | null; sex: "1" | "2" | null; region: string };
export type PaperRefusal = CitizenIdRefusal | { code: "PAPER.WRONG_FORMAT"; kind: IdKind };

/** The day that stands for a paper without end (长期): the last that a day can be. */
export const withoutEnd = day("2199-12-31");

/** How that is written. */
export const validWithoutEnd = { "zh-CN": "长期", en: "Without end" } as const;

/** 证件有效期 as people write it: a day, or 长期. Null where it is neither. */
export const readValidity = (text: string): Day | null =>
  /^(?:长期|长期有效|without end)$/i.test(text.normalize("NFKC").trim()) ? withoutEnd : parseDay(text);

/** 证件有效期 at the edge. Refuses with INPUT.NOT_A_DAY. */
export const validitySchema = decidedSchema((text) => {
  const until = readValidity(text);
  return until ? allow(until) : refuse({ code: "INPUT.NOT_A_DAY" });
}, 20);

/** The shapes of numbers that tell nothing (domain.md D.3); passports have no checksum that could be asked for. */
const shapes: Partial<Record<IdKind, RegExp>> = {
  // H for Hong Kong, M for Macao; two more digits counted the renewals until 2013.
  "2": /^[HM]\d{8}(?:\d{2})?$/,
  // Eight digits since 2015; ten and a letter before.
  "3": /^(?:\d{8}|\d{10}[A-Z]?)$/,
  // The edition before 2017: three letters of the nationality and twelve digits.
  "4": /^[A-Z]{3}\d{12}$/,
  "6": /^(?=.*\d)[A-Z0-9]{5,17}$/,
  "9": /^(?=.*\d)[A-Z0-9()]{4,30}$/,
};

/** The kinds whose number of 18 signs is made as GB 11643 says, and how it begins. */
const checked: Partial<Record<IdKind, RegExp>> = { "1": /^/, "4": /^9/, "5": /^8[123]/ };

/**
 * Reads the number of a paper of any kind, however it was typed. Refuses a citizen id with ID.*; every other kind with
 * PAPER.WRONG_FORMAT where its number has not that kind's shape, and with ID.* where its 18 signs contradict themselves.
 */
export function readPaper(kind: IdKind, text: string, today: Day): Decision<Paper, PaperRefusal> {
  const number = plainNumber(text);
  const begins = checked[kind];
  if (begins && (kind === "1" || (number.length === 18 && begins.test(number)))) {
    const read = readCitizenId(number, today);
    if (!read.ok) return read;
    const { id, birthOn, sex, region } = read.value;
    return allow({ number: id, birthOn, sex, region });
  }
  if (!shapes[kind]?.test(number)) return refuse({ code: "PAPER.WRONG_FORMAT", kind });
  return allow({ number, birthOn: null, sex: null, region: "" });
}
