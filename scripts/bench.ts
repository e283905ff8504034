import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { root } from "./places.ts";
import { Halt } from "./words.ts";

type Figures = Record<string, string | number>;

/**
 * What a benchmark hands in: one row a thing measured, sentences that belong under the table, and what must hold
 * however fast the machine is: where it doesn't, the benchmark has failed.
 */
export type BenchReport = {
  row: (figures: Figures) => void;
  note: (sentence: string) => void;
  claim: (sentence: string, holds: boolean) => void;
};

const FOLDER = join(root, "tests/bench");

/** `pnpm bench NAME`: runs tests/bench/NAME.bench.ts, prints its table and writes the same as JSON. */
export async function main([name = ""]: string[]): Promise<number> {
  const file = join(FOLDER, `${name}.bench.ts`);
  if (!/^[a-z-]+$/.test(name) || !existsSync(file))
    throw new Halt(`There is no benchmark tests/bench/${name}.bench.ts`);
  const rows: Figures[] = [];
  const notes: string[] = [];
  const broken: string[] = [];
  const { bench }: { bench: (report: BenchReport) => Promise<void> } = await import(file);
  await bench({
    row: (figures) => void rows.push(figures),
    note: (sentence) => void notes.push(sentence),
    claim: (sentence, holds) => void (holds ? notes : broken).push(sentence),
  });
  console.log(table(rows));
  for (const sentence of notes) console.log(sentence);
  for (const sentence of broken) console.log(`DOES NOT HOLD: ${sentence}`);
  mkdirSync(join(FOLDER, "results"), { recursive: true });
  const result = {
    bench: name,
    node: process.versions.node,
    cores: availableParallelism(),
    rows,
    notes,
    broken,
  };
  writeFileSync(join(FOLDER, "results", `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  return rows.length > 0 && broken.length === 0 ? 0 : 1;
}

function table(rows: Figures[]): string {
  const head = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [head, ...rows.map((row) => head.map((column) => String(row[column] ?? "")))];
  const widths = head.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  return cells.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")).join("\n");
}
