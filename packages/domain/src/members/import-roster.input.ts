import { z } from "zod";
import { rosterFields } from "./roster.ts";
import { importModes } from "./roster-import.ts";

/** What the columns of an uploaded roster are, and what is to happen to its rows: asked before the dry run. */
export const planImportInput = z.strictObject({
  commandId: z.uuid(),
  importId: z.uuid(),
  sheet: z.string().max(200),
  /** One for each column of the header; null leaves the column out. */
  columns: z.array(z.enum(rosterFields).nullable()).min(1).max(100),
  mode: z.enum(importModes),
  intoUnionId: z.uuid(),
});
export type PlanImport = z.output<typeof planImportInput>;

export const runImportInput = z.strictObject({
  commandId: z.uuid(),
  importId: z.uuid(),
  /** The language of the reasons in the workbook of the failed rows. */
  locale: z.enum(["zh-CN", "en"]),
});
