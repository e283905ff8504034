import type { CodeLabel } from "@gongbang/domain/codes/code-table";
import { sex } from "@gongbang/domain/codes/person";
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

/** The codes of a field that may be chosen now, as a list shows them. */
export const codeOptions = (field: MemberCode, locale: string) =>
  memberCodes[field].open.map((value) => ({
    value,
    label: wordIn(memberCodes[field].labels, value, locale) ?? value,
  }));

/** Full years between two days. */
export const ageOn = (birthOn: string, today: string): number =>
  Number(today.slice(0, 4)) - Number(birthOn.slice(0, 4)) - (today.slice(5) < birthOn.slice(5) ? 1 : 0);
