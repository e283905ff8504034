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
function byCode<Code extends string>(table: CodeLabels<Code>, cell: string): Code | null {
  const { codes, numbers } = writtenIn(table);
  return codes.get(cell) ?? (/^\d+$/.test(cell) ? only(numbers.get(Number(cell)) ?? []) : null);
}

function byWords<Code extends string>(table: CodeLabels<Code>, cell: string): Code | null {
  const { words, stems } = writtenIn(table);
  const same = words.get(cell);
  if (same) return only(same);
  const bare = stem(cell);
  return bare === "" ? null : only(stems.get(bare) ?? []);
}

/** A table turned round: the codes that each wording may stand for. */
type Written<Code> = {
  codes: ReadonlyMap<string, Code>;
  numbers: ReadonlyMap<number, readonly Code[]>;
  words: ReadonlyMap<string, readonly Code[]>;
  stems: ReadonlyMap<string, readonly Code[]>;
};
const turned = new WeakMap<object, unknown>();

/** Made once for a table: a roster asks for every cell. */
function writtenIn<Code extends string>(table: CodeLabels<Code>): Written<Code> {
  const made = turned.get(table) as Written<Code> | undefined;
  if (made) return made;
  const { codes, labels } = table;
  const wordings = codes.flatMap((code) =>
    [labels[code].zh, ...(labels[code].also ?? [])].map((text) => ({ code, text: plain(text) })),
  );
  const grouped = <Key>(pairs: readonly { code: Code; key: Key }[]) =>
    new Map(
      [...Map.groupBy(pairs, ({ key }) => key)].map(([key, all]) => [
        key,
        [...new Set(all.map(({ code }) => code))],
      ]),
    );
  const written: Written<Code> = {
    codes: new Map(codes.map((code) => [code, code])),
    numbers: grouped(codes.filter((code) => /^\d+$/.test(code)).map((code) => ({ code, key: Number(code) }))),
    words: grouped(wordings.map(({ code, text }) => ({ code, key: text }))),
    stems: grouped(wordings.map(({ code, text }) => ({ code, key: stem(text) }))),
  };
  turned.set(table, written);
  return written;
}

const only = <Code>(codes: readonly Code[]): Code | null => (codes.length === 1 ? (codes[0] ?? null) : null);

const plain = (text: string) => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/** 汉族 and 汉, 男性 and 男, 大学本科毕业 and 本科 are the same words. */
const stem = (words: string) =>
  words.replace(/^(?:大学(?=本科|专科)|\()/, "").replace(/(?:族|性|毕业|学历)$/, "");
