import { unsealOffered } from "@gongbang/db/fields";
import type { Scene } from "./scene.ts";

type Table = { schema: string; table: string };

/** Every table with rows that the database has: the office's, the trail's, the queue's. */
async function tablesOf(scene: Scene): Promise<Table[]> {
  return scene.sql<Table[]>`select n.nspname as schema, c.relname as table from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and c.relkind in ('r', 'm')`;
}

/** All that stands in the database as text, a table under its name: bytes also as the letters that they are. */
export async function dumpOf(scene: Scene): Promise<Map<string, string>> {
  const dump = new Map<string, string>();
  for (const { schema, table } of await tablesOf(scene)) {
    const name = scene.sql(`${schema}.${table}`);
    const rows = await scene.sql`select t::text as row from ${name} t`;
    const bytes = await bytesOf(scene, { schema, table });
    dump.set(`${schema}.${table}`, [...rows.map(({ row }) => String(row)), ...bytes].join("\n"));
  }
  return dump;
}

async function bytesOf(scene: Scene, { schema, table }: Table): Promise<string[]> {
  const columns = await scene.sql`select column_name as name from information_schema.columns
    where table_schema = ${schema} and table_name = ${table} and data_type = 'bytea'`;
  const all: string[] = [];
  for (const { name } of columns) {
    const rows = await scene.sql`select ${scene.sql(name)} as bytes from ${scene.sql(`${schema}.${table}`)}`;
    for (const { bytes } of rows) if (Buffer.isBuffer(bytes)) all.push(bytes.toString("latin1"));
  }
  return all;
}

/** Numbers out of the given ones that stand somewhere in a text, also amid other digits. */
export function numbersIn(text: string, secrets: ReadonlySet<string>): string[] {
  const lengths = [...new Set([...secrets].map(({ length }) => length))];
  const found = new Set<string>();
  for (const [run] of text.matchAll(/\d{9,}[\dXx]?/g))
    for (const length of lengths)
      for (let at = 0; at + length <= run.length; at += 1) {
        const piece = run.slice(at, at + length).toUpperCase();
        if (secrets.has(piece)) found.add(piece);
      }
  return [...found];
}

/** Which of the secrets, numbers or words, stand in a text. */
export const secretsIn = (text: string, { numbers, words }: Secrets): string[] => [
  ...numbersIn(text, numbers),
  ...words.filter((word) => text.includes(word)),
];
export type Secrets = { numbers: ReadonlySet<string>; words: readonly string[] };

/** What every sealed value of the database says in plain, by the key that only the office has; but for these tables. */
export async function sealedPlains(scene: Scene, but: readonly string[] = []): Promise<string[]> {
  const columns =
    await scene.sql`select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and data_type = 'text'
      and table_name in (select table_name from information_schema.columns where column_name = 'id')`;
  const plains: string[] = [];
  for (const { table, column } of columns) {
    if (but.includes(table)) continue;
    const rows =
      await scene.sql`select id, ${scene.sql(column)} as sealed from ${scene.sql(`public.${table}`)}
      where ${scene.sql(column)} like 'v1.%'`;
    // The register names a place as its field is called, the other rooms as the column is.
    const names = [column, column.replaceAll(/_(.)/g, (_: string, letter: string) => letter.toUpperCase())];
    for (const { id, sealed } of rows) {
      const plain = names.map((name) =>
        unsealOffered(scene.keys, { table, column: name, rowId: id }, sealed),
      );
      plains.push(plain.find((each) => each !== null) ?? unknownPlace(table, column));
    }
  }
  return plains;
}

const unknownPlace = (table: string, column: string): never => {
  throw new Error(`${table}.${column} is sealed for another place`);
};

/** The secrets among plain values: whole numbers, and texts that nobody else would write by chance. */
export function secretsOf(plains: readonly string[]): Secrets {
  const numbers = new Set(plains.filter((plain) => /^\d{9,}[\dX]?$/.test(plain)));
  return { numbers, words: plains.filter((plain) => plain.length > 5 && !numbers.has(plain)) };
}
