import { returnFigures } from "@gongbang/domain/overview/return-figures";
import { periodKinds } from "@gongbang/domain/overview/return-period";
import { z } from "zod";

/** A return as the page shows it. */
export const returnOutput = z.object({
  union: z.object({ id: z.string(), name: z.string(), parentId: z.string().nullable() }),
  period: z.object({ key: z.string(), kind: z.enum(periodKinds), from: z.string(), until: z.string() }),
  isOver: z.boolean(),
  /** Whether small cells are hidden, for this reader may not open the lists behind them. */
  isShared: z.boolean(),
  /** What goes up: as it was frozen, or as it stands where it was not frozen yet. */
  figures: returnFigures,
  rates: z.object({ lifted: z.number().nullable(), execution: z.number().nullable() }),
  /** The names of the unions one step down, by the key that they are counted under. */
  unions: z.array(z.object({ key: z.string(), name: z.string() })),
  frozen: z.object({ at: z.string(), by: z.string().nullable(), sha256: z.string() }).nullable(),
  /** What was put right after it was frozen. */
  differences: z.array(z.object({ at: z.string(), frozen: z.number(), now: z.number() })),
});
