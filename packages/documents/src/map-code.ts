/** A code table as `domain/codes` makes them, as far as it is needed here. */
export type CodeLabels<Code extends string> = {
  labels: Readonly<Record<Code, { zh: string; also?: readonly string[] | undefined }>>;
  codes: readonly Code[];
};

/**
 * The code that a cell of a roster means, by the code, the standard's words or another usual word, also behind
 * a number as forms to be filled by number have it: “1男”, “1-男”, “男性”. Null where it is none, or could be two.
 *
 * Where a number and words disagree the words win: such forms number their own options (domain.md D.1), and
 * their numbers are not the standard's.
 */
export function mapCode<Code extends string>(table: CodeLabels<Code>, text: string): Code | null {
  const cell = plain(text);
  const exact = byCode(table, cell) ?? byWords(table, cell);
  if (exact !== null) return exact;
  const [, digits, words] = /^(\d{1,3})[-—_.、:)\]]*(.+)$/.exec(cell) ?? [];
  if (digits === undefined || words === undefined) return null;
  return byWords(table, words);
}

/** “1” is “01” too, but for a table that has both. */
function byCode<Code extends string>({ codes }: CodeLabels<Code>, cell: string): Code | null {
  const same = codes.find((code) => code === cell);
  if (same !== undefined || !/^\d+$/.test(cell)) return same ?? null;
  return only(codes.filter((code) => /^\d+$/.test(code) && Number(code) === Number(cell)));
}

function byWords<Code extends string>({ codes, labels }: CodeLabels<Code>, cell: string): Code | null {
  const wordsOf = (code: Code) => [labels[code].zh, ...(labels[code].also ?? [])].map(plain);
  const same = codes.filter((code) => wordsOf(code).includes(cell));
  if (same.length > 0) return only(same);
  const bare = stem(cell);
  return bare === ""
    ? null
    : only(codes.filter((code) => wordsOf(code).some((words) => stem(words) === bare)));
}

const only = <Code>(codes: readonly Code[]): Code | null => (codes.length === 1 ? (codes[0] ?? null) : null);

const plain = (text: string) => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/** 汉族 and 汉, 男性 and 男, 大学本科毕业 and 本科 are the same words. */
const stem = (words: string) =>
  words.replace(/^(?:大学(?=本科|专科)|\()/, "").replace(/(?:族|性|毕业|学历)$/, "");
