import type { Keyring } from "@gongbang/db/keyring";
import type { Tx } from "@gongbang/db/open";
import { found } from "@gongbang/db/rows";
import { imports, unions } from "@gongbang/db/schema/members";
import { openTable, type Table } from "@gongbang/documents/read-table";
import { dayAt } from "@gongbang/domain/kernel/day";
import { assert, orRefuse } from "@gongbang/domain/kernel/decision";
import { eq } from "drizzle-orm";
import { openFile } from "../files.ts";
import type { Job } from "../jobs.ts";
import type { Judging } from "./judge-rows.ts";
import { bareUnionName, type UnionPlace } from "./read-roster-row.ts";
import { underPath } from "./reads.ts";

export type Import = typeof imports.$inferSelect;

/** An import that the transaction shows. Refuses with ACCESS.NOT_FOUND. */
export async function importOf(tx: Tx, id: string): Promise<Import> {
  return found(await tx.select().from(imports).where(eq(imports.id, id)), "import");
}

/** The uploaded table. Refuses with FILE.*. */
export async function openRoster(
  tx: Tx,
  keys: Keyring,
  { fileId, sheet }: Import,
  wanted?: string,
): Promise<Table> {
  const { bytes } = await openFile(tx, keys, fileId);
  const chosen = wanted ?? sheet;
  return orRefuse(await openTable(bytes, chosen ? { sheet: chosen } : {}));
}

/** What the rows of an import are judged by. */
export async function judgingFor(
  tx: Tx,
  keys: Keyring,
  { import: asked, job, reach }: { import: Import; job: Pick<Job, "now">; reach: string },
): Promise<Judging> {
  assert(asked.columns, "an import is judged after its columns are known");
  const rows = await tx.select().from(unions).where(underPath(unions.path, reach));
  const places = new Map<string, UnionPlace>();
  for (const { id, path, name, shortName } of rows) {
    places.set(bareUnionName(shortName), { id, path });
    places.set(bareUnionName(name), { id, path });
  }
  const into = found(
    rows.filter(({ id }) => id === asked.intoUnionId),
    "union",
  );
  return {
    keys,
    mode: asked.mode,
    columns: asked.columns,
    today: dayAt(job.now),
    unions: places,
    into: { id: into.id, path: into.path },
    seen: new Map(),
  };
}

/** Rows in groups of so many. */
export async function* chunksOf<T>(rows: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let chunk: T[] = [];
  for await (const row of rows) {
    chunk.push(row);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
