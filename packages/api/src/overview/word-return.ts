import type { Cell } from "@gongbang/documents/write-table";
import { smallestCell } from "@gongbang/domain/members/small-cells";
import type { z } from "zod";
import type { returnOutput } from "./describe-return.ts";

export type { Say, Word } from "./word-report.ts";
/** A return as its reader sees it. */
export type Read = z.output<typeof returnOutput>;

/** A count, or that it is below ten where it may not be told. */
export const cell = (n: number | null): Cell => n ?? `<${smallestCell}`;
/** Fen as yuan, a number that can be added up. */
export const yuan = (fen: number | null): Cell => (fen === null ? cell(null) : fen / 100);
