import { once } from "node:events";
import type { Sql } from "postgres";

const escaped = (text: string) =>
  text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n");

function cell(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString("hex")}`;
  if (value instanceof Date) return value.toISOString();
  return escaped(String(value));
}

/** A COPY into a table: rows are given one after the other, and `end` waits until all are in. */
export async function copyInto(sql: Sql, table: string, columns: readonly string[]) {
  const snake = columns.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const stream = await sql.unsafe(`copy ${table} (${snake.join(", ")}) from stdin`).writable();
  let open: string[] = [];
  const send = async () => {
    const text = open.join("");
    open = [];
    if (!stream.write(text)) await once(stream, "drain");
  };
  return {
    put: async (row: Record<string, unknown>) => {
      open.push(`${columns.map((column) => cell(row[column])).join("\t")}\n`);
      if (open.length >= 500) await send();
    },
    end: async () => {
      await send();
      const ended = once(stream, "finish");
      stream.end();
      await ended;
    },
  };
}

/** Takes the indexes of a table away, and gives back how to make them again: a load into none of them is far quicker. */
export async function withoutIndexes(sql: Sql, tables: readonly string[]): Promise<() => Promise<void>> {
  const list = sql.array([...tables]);
  const indexes =
    await sql`select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i where i.indrelid::regclass::text = any(${list})
     and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`;
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`);
  return async () => {
    for (const { definition } of indexes) await sql.unsafe(definition);
  };
}
