import type { Keyring } from "@gongbang/db/keyring";
import type { Tx } from "@gongbang/db/open";
import { found } from "@gongbang/db/rows";
import { imports, unions } from "@gongbang/db/schema/members";
import { openTable, type Table } from "@gongbang/documents/read-table";
import { dayAt } from "@gongbang/domain/kernel/day";
import { assert, orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { chosenValues } from "@gongbang/domain/members/roster-values";
import { inOrder } from "@gongbang/domain/members/union.status";
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
  // A union that is being founded, locked or dissolved takes nobody in: a row that names it names none.
  for (const { id, path, name, shortName } of rows.filter(({ status }) => status === inOrder)) {
    places.set(bareUnionName(shortName), { id, path });
    places.set(bareUnionName(name), { id, path });
  }
  const into = found(
    rows.filter(({ id }) => id === asked.intoUnionId),
    "union",
  );
  if (into.status !== inOrder) throw new Refused({ code: "UNION.NOT_IN_ORDER", unionName: into.name });
  return {
    keys,
    importId: asked.id,
    mode: asked.mode,
    matchBy: asked.matchBy,
    chosen: chosenValues(asked.values ?? []),
    columns: asked.columns,
    today: dayAt(job.now),
    unions: places,
    placesById: new Map(rows.map(({ id, path }) => [id, { id, path }])),
    into: { id: into.id, path: into.path },
    seen: new Map(),
  };
}

/** The same, with the next one being made while the one before it is worked on. */
export async function* readAhead<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  const from = source[Symbol.asyncIterator]();
  const ask = () => {
    const next = from.next();
    // A failure is heard where it is awaited, though that may be later.
    next.catch(() => {});
    return next;
  };
  try {
    for (let next = ask(); ; ) {
      const { done, value } = await next;
      if (done) return;
      next = ask();
      yield value;
    }
  } finally {
    await from.return?.();
  }
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
