import { z } from "zod";
import { schoolStages } from "../aid/cap.ts";
import { periodSchema } from "./return-period.ts";

const unionId = z.uuid().optional();
const code = z.string().max(120);

/** A period of a union and those under it; the officer's own where nothing is said. */
export const returnInput = z.strictObject({ unionId, period: periodSchema });
export type ReturnAsked = z.output<typeof returnInput>;

/** A figure of a return, as far as a list stands behind it. */
export const returnFigure = z.discriminatedUnion("by", [
  z.strictObject({ by: z.enum(["households", "atStart", "joined", "lifted", "visits"]) }),
  z.strictObject({ by: z.literal("exited"), key: code.optional() }),
  z.strictObject({ by: z.enum(["grade", "cause", "unit", "union"]), key: code }),
  z.strictObject({ by: z.literal("aid"), kind: code.optional(), source: code.optional() }),
  z.strictObject({ by: z.literal("campaign"), key: z.uuid().optional() }),
  z.strictObject({ by: z.literal("collectives") }),
  z.strictObject({ by: z.literal("students"), key: z.enum([...schoolStages, ""]).optional() }),
]);
export type ReturnFigure = z.output<typeof returnFigure>;

export const listReturnInput = z.strictObject({
  unionId,
  period: periodSchema,
  figure: returnFigure,
  after: z.uuid().optional(),
  limit: z.int().min(1).max(100).default(50),
});
export type ListReturn = z.output<typeof listReturnInput>;

export const freezeReturnInput = z.strictObject({
  commandId: z.uuid(),
  unionId: z.uuid(),
  period: periodSchema,
});
export const saveReturnInput = z.strictObject({
  commandId: z.uuid(),
  unionId,
  period: periodSchema,
  locale: z.enum(["zh-CN", "en"]),
});
