import { z } from "zod";
import { rosterFields } from "./roster.ts";
import { importModes, matchKeys, mostMatchRules } from "./roster-import.ts";
import { valueChoice } from "./roster-values.ts";

/** What the columns of an uploaded roster are, and what is to happen to its rows: asked before the dry run. */
export const planImportInput = z.strictObject({
  commandId: z.uuid(),
  importId: z.uuid(),
  sheet: z.string().max(200),
  /** One for each column of the header; null leaves the column out. */
  columns: z.array(z.enum(rosterFields).nullable()).min(1).max(100),
  /** What words mean that no table knows. */
  values: z.array(valueChoice).max(500).default([]),
  /** How people are found who are in the register, in this order. */
  matchBy: z.array(z.enum(matchKeys)).min(1).max(mostMatchRules).default(["citizenId"]),
  mode: z.enum(importModes),
  intoUnionId: z.uuid(),
});
export type PlanImport = z.output<typeof planImportInput>;

export const runImportInput = z.strictObject({
  commandId: z.uuid(),
  importId: z.uuid(),
  /** The language of the reasons in the workbook of the failed rows. */
  locale: z.enum(["zh-CN", "en"]),
  /** The suspicious fields that somebody has looked at. */
  confirmed: z.array(z.string().max(40)).max(60).default([]),
});

export const revertImportInput = z.strictObject({ commandId: z.uuid(), importId: z.uuid() });

/** Rows of an import by what became of them, in their order. */
export const importRowsInput = z.strictObject({
  importId: z.uuid(),
  which: z.enum(["added", "changed", "skipped", "wrong", "left"]),
  afterRow: z.int().min(0).max(2_000_000).default(0),
  limit: z.int().min(1).max(100).default(50),
});
