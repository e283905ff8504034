import { pinyin } from "pinyin-pro";
import { halfWidth } from "./plain-text.ts";

export type NamePinyin = {
  /** "zhangsanfeng": lower-case, no tones, ü as v, as people type it. */
  full: string;
  /** "zsf". */
  initials: string;
  /** ["zhang", "san", "feng"]. */
  syllables: string[];
};

/** All that stands for the middle dot in rosters and on keyboards; a full stop only between characters. */
const dots = /[・•‧∙⋅･．﹒●\u0387]|(?<=\p{Script=Han})[.。](?=\p{Script=Han})/gu;

/**
 * A name as it is stored: half-width letters, one kind of middle dot (· U+00B7) in minority names, no spaces between
 * Chinese characters ("张　三"), single ones between words. Rare characters are kept as they are.
 */
export const normaliseName = (name: string): string =>
  halfWidth(name.replaceAll(dots, "·"))
    .replaceAll(/\s*·\s*/g, "·")
    .replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();

/** The name as it is searched: without dots and spaces, lower-case. */
export const bareName = (name: string): string => normaliseName(name).replaceAll(/[·\s]/g, "").toLowerCase();

/**
 * How a person's name is read, the first character(s) as a surname: 单 shan, 曾 zeng, 仇 qiu, 尉迟 yuchi.
 * A person may read it otherwise: the register keeps an override per person.
 */
export function pinyinOf(name: string): NamePinyin {
  const words = normaliseName(name).split(/[·\s]/).filter(Boolean);
  const syllables = words.flatMap((word, i) =>
    pinyin(word, {
      toneType: "none",
      type: "array",
      surname: i === 0 ? "head" : "off",
      v: true,
      nonZh: "consecutive",
    }).map((syllable) => syllable.toLowerCase()),
  );
  return {
    full: syllables.join(""),
    initials: syllables.map((syllable) => [...syllable][0] ?? "").join(""),
    syllables,
  };
}

/** The distinct pieces of one and two characters of a name, for the gram table: 王小明 → 王 小 明 王小 小明. */
export function searchPieces(name: string): string[] {
  const signs = [...bareName(name)];
  return [...new Set([...signs, ...pairsOf(signs)])];
}

/** The pieces that a name must hold to contain `text`: its pairs, or the one character that it is. */
export function neededPieces(text: string): string[] {
  const signs = [...bareName(text)];
  return [...new Set(signs.length === 1 ? signs : pairsOf(signs))];
}

const pairsOf = (signs: string[]): string[] => signs.slice(1).map((sign, i) => `${signs[i]}${sign}`);

/** Every way in which one character is read: 单 dan, chan, shan. Letters are read as they stand. */
export const readingsOfSign = (sign: string): string[] => [
  ...new Set(
    pinyin(sign, { multiple: true, type: "array", toneType: "none", v: true }).map((each) =>
      each.toLowerCase(),
    ),
  ),
];
