import { type MemberCode, memberCodes } from "@gongbang/domain/members/member-fields";
import { codeWord, yesNoWord } from "../../code-words.ts";

type Words = { empty: string; photo: string; tail: (tail: string) => string };

const isCode = (field: string): field is MemberCode => field in memberCodes;

/** What a field says, in the words of the screen: a code by its name, a number by its mask. */
export function shownValue(
  field: string,
  shown: string | null,
  { locale, words }: { locale: string; words: Words },
): string {
  if (shown === null) return words.empty;
  if (field === "photo") return words.photo;
  if (field === "bankCard") return words.tail(shown);
  if (shown === "true" || shown === "false") return yesNoWord(shown === "true", locale) ?? shown;
  return isCode(field) ? (codeWord(field, shown, locale) ?? shown) : shown;
}
