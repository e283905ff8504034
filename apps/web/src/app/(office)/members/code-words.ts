import type { CodeLabel } from "@gongbang/domain/codes/code-table";
import { validWithoutEnd, withoutEnd } from "@gongbang/domain/codes/paper";
import { sex } from "@gongbang/domain/codes/person";
import { idKind, yesNo } from "@gongbang/domain/codes/roster-words";
import { type MemberCode, memberCodes } from "@gongbang/domain/members/member-fields";

type Labels = Readonly<Record<string, CodeLabel>>;

const wordIn = (labels: Labels, code: string | null, locale: string): string | null => {
  const label = code === null ? undefined : labels[code];
  return (locale === "en" ? label?.en : label?.zh) ?? code;
};

/** The standard's own words for a stored code; null where nothing is stored. */
export const codeWord = (field: MemberCode, code: string | null, locale: string): string | null =>
  wordIn(memberCodes[field].labels, code, locale);

export const sexWord = (code: string, locale: string): string => wordIn(sex.labels, code, locale) ?? code;

/** The codes of a field that may be chosen now, as a list shows them; and the one that stands there, retired or not. */
export const codeOptions = (field: MemberCode, locale: string, stands: string | null = null) => {
  const open: readonly string[] = memberCodes[field].open;
  const shown = stands && !open.includes(stands) ? [...open, stands] : open;
  return shown.map((value) => ({ value, label: codeWord(field, value, locale) ?? value }));
};

/** The answers to a question. */
export const yesNoOptions = (locale: string) =>
  yesNo.codes.toReversed().map((value) => ({ value, label: wordIn(yesNo.labels, value, locale) ?? value }));
export const yesNoWord = (said: boolean | null, locale: string): string | null =>
  said === null ? null : wordIn(yesNo.labels, said ? "1" : "0", locale);
export const idKindWord = (code: string, locale: string): string =>
  wordIn(idKind.labels, code, locale) ?? code;
export const idKindOptions = (locale: string) =>
  idKind.open.map((value) => ({ value, label: idKindWord(value, locale) }));
/** 证件有效期: a day as the form writes it, or the words for one without end. */
export const validityWord = (until: string | null, locale: string): string | null =>
  until === withoutEnd ? validWithoutEnd[locale === "en" ? "en" : "zh-CN"] : until;

/** Full years between two days. */
export const ageOn = (birthOn: string, today: string): number =>
  Number(today.slice(0, 4)) - Number(birthOn.slice(0, 4)) - (today.slice(5) < birthOn.slice(5) ? 1 : 0);
