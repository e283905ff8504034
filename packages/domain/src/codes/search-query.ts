import { pinyin } from "pinyin-pro";
import { upgradeCitizenId } from "./citizen-id.ts";
import { bareName, neededPieces } from "./pinyin.ts";
import { halfWidth, plainNumber } from "./plain-text.ts";

/**
 * One way to divide typed letters into syllables. It fits a name where the stored initials start with `initials`
 * (an index) and the stored full pinyin is `like` this pattern of SQL: "zhangsf" → zsf, zhangs%f%.
 */
export type PinyinReading = { initials: string; like: string };

export type SearchQuery =
  /** A whole citizen id, one of 15 digits upgraded to 18: compare by blind index. It may fail its check digit. */
  | { kind: "idNumber"; id: string }
  | { kind: "phone"; phone: string }
  /** The last 4 to 6 of a citizen id, phone or card: 2830, 002X. */
  | { kind: "tail"; tail: string }
  /** Letters only: the full pinyin starts with `text`, or one of the readings fits. */
  | { kind: "pinyin"; text: string; readings: PinyinReading[] }
  /** Characters and letters, 张sf: the name holds every piece, and one of the readings fits. */
  | { kind: "mixed"; text: string; pieces: string[]; readings: PinyinReading[] }
  /** Characters, or anything else that is no number: the name holds every piece. */
  | { kind: "name"; text: string; pieces: string[] };

/** More readings than this are not worth a query each. */
const readingsKept = 8;
const longestText = 40;

/** What somebody means who types `text` into a search box for people. Null where nothing was typed. */
export function readQuery(text: string): SearchQuery | null {
  return readNumber(plainNumber(text)) ?? readLetters(text.slice(0, longestText));
}

function readNumber(number: string): SearchQuery | null {
  if (/^\d{17}[\dX]$/.test(number)) return { kind: "idNumber", id: number };
  if (/^\d{15}$/.test(number)) return { kind: "idNumber", id: upgradeCitizenId(number) ?? number };
  const phone = number.replace(/^(\+|00)86/, "");
  if (/^\d{11}$/.test(phone)) return { kind: "phone", phone };
  return /^\d{3,5}[\dX]$/.test(number) ? { kind: "tail", tail: number } : null;
}

function readLetters(typed: string): SearchQuery | null {
  const text = bareName(halfWidth(typed).replaceAll(/['’]/g, "").replaceAll("ü", "v"));
  if (text === "") return null;
  if (/^[a-z]+$/.test(text)) return { kind: "pinyin", text, readings: readingsOf(text) };
  const runs = text.match(/[a-z]+|[^a-z]+/g) ?? [];
  if (/[a-z]/.test(text) && /^[a-z\p{Script=Han}]+$/u.test(text)) {
    const pieces = runs.filter((run) => !/[a-z]/.test(run)).flatMap(neededPieces);
    return { kind: "mixed", text, pieces: [...new Set(pieces)], readings: readingsOf(text) };
  }
  return { kind: "name", text, pieces: neededPieces(text) };
}

const finals =
  "iang|iong|uang|ang|eng|ian|iao|ing|ong|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|a|e|i|o|u|v";
const syllableStart = new RegExp(
  `^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])(?:${finals})|ang|eng|ai|an|ao|ei|en|er|ou|[aeo])`,
);
/** One token: what it puts into the initials, and into the pattern. */
type Token = { initial: string; like: string };

/** The divisions of `text` into whole syllables, bare initials and characters; those with the fewest parts first. */
function readingsOf(text: string): PinyinReading[] {
  const found = new Map<string, PinyinReading>();
  let open: { rest: string; tokens: Token[] }[] = [{ rest: text, tokens: [] }];
  while (open.length > 0 && found.size < readingsKept) {
    for (const { tokens } of open.filter(({ rest }) => rest === "")) {
      const reading = {
        initials: tokens.map((token) => token.initial).join(""),
        like: `${tokens.map((token) => token.like).join("")}%`.replaceAll(/%+/g, "%"),
      };
      found.set(`${reading.initials} ${reading.like}`, reading);
    }
    // The width of the search is bounded: a name has few syllables, and the longest first parts are the likely ones.
    open = open
      .filter(({ rest }) => rest !== "")
      .flatMap(({ rest, tokens }) =>
        firstTokens(rest).map(([length, token]) => ({
          rest: rest.slice(length),
          tokens: [...tokens, token],
        })),
      )
      .sort((a, b) => a.rest.length - b.rest.length)
      .slice(0, 200);
  }
  return [...found.values()].slice(0, readingsKept);
}

/** What `rest` may start with, and how much of it that takes. */
function firstTokens(rest: string): [length: number, token: Token][] {
  const sign = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  if (!/[a-z]/.test(sign)) {
    // The piece itself is compared with the name; here a character says only where it stands, in each of its readings.
    const readings = pinyin(sign, { multiple: true, type: "array", toneType: "none", v: true });
    const letters = [...new Set(readings.map((reading) => reading.charAt(0)))];
    return letters.map((initial) => [sign.length, { initial, like: `${initial}%` }]);
  }
  const tokens: [number, Token][] = [];
  for (let part = syllableStart.exec(rest)?.[0] ?? ""; part.length > 1; part = part.slice(0, -1)) {
    if (syllableStart.exec(part)?.[0] !== part) continue;
    tokens.push([part.length, { initial: sign, like: part }]);
  }
  const [initial] = /^(?:[zcs]h|[a-z])/.exec(rest) ?? [sign];
  if (initial.length > 1) tokens.push([initial.length, { initial: sign, like: `${initial}%` }]);
  // No syllable starts with these.
  if (!/[iuv]/.test(sign)) tokens.push([1, { initial: sign, like: `${sign}%` }]);
  return tokens;
}
