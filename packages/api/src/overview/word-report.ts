import type { Report } from "@gongbang/documents/write-report";
import type { CodeTable } from "@gongbang/domain/codes/code-table";
import type { countOverview } from "./count-overview.ts";

/** A sentence of the overview, by its key. */
export type Say = (key: string, values?: Record<string, unknown>) => string;
/** The standard's words for a code. */
export type Word = (table: CodeTable, code: string) => string;
export type Overview = Awaited<ReturnType<typeof countOverview>>;
export type Section = Report["sections"][number];

/** Fen as yuan with two decimals. */
export const yuan = (fen: number) => (fen / 100).toFixed(2);
export const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
