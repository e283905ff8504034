import { z } from "zod";
import { aidKind } from "../codes/aid-kind.ts";
import { storedCodeSchema } from "../codes/code-table.ts";
import { fundSource } from "../codes/fund-source.ts";
import { carryColumns } from "./carry.ts";

const year = z.int().min(2000).max(2199);
export const figuresInput = z.strictObject({ year });

/** The lines behind one figure: of a year, and as narrow as the figure is. */
export const figureLinesInput = z.strictObject({
  year,
  month: z.int().min(1).max(12).optional(),
  source: storedCodeSchema(fundSource).optional(),
  kind: storedCodeSchema(aidKind).optional(),
  after: z.int().min(1).optional(),
  limit: z.int().min(1).max(100).default(100),
});
export type FigureLines = z.output<typeof figureLinesInput>;

/** The lines behind one figure of what a source carries over. */
export const carryLinesInput = z.strictObject({
  year,
  source: storedCodeSchema(fundSource),
  column: z.enum(carryColumns),
  after: z.int().min(1).optional(),
  limit: z.int().min(1).max(100).default(100),
});
export type CarryLines = z.output<typeof carryLinesInput>;
