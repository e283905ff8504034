import { z } from "zod";
import { daySchema } from "../kernel/day.ts";
import { parseYuan } from "../kernel/money.ts";

/** Whole yuan as typed. Refuses with INPUT.NOT_AN_AMOUNT. */
const wholeYuan = z
  .string()
  .max(20, "INPUT.NOT_AN_AMOUNT")
  .transform((text, context) => {
    const amount = parseYuan(text);
    if (amount !== null && amount > 0 && amount % 100 === 0 && amount <= 10_000_000_00) return amount;
    context.issues.push({ code: "custom", message: "INPUT.NOT_AN_AMOUNT", input: text });
    return z.NEVER;
  });
const unlessEmpty = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal("").transform(() => null), schema]);

/**
 * A new version of the lines, as published: it holds from its day on, and those before it stay. Amounts a head and month,
 * the consumption a head and year; what is not known stays empty.
 */
export const addLinesInput = z.strictObject({
  commandId: z.uuid(),
  effectiveFrom: daySchema,
  lowIncomeLine: wholeYuan,
  minimumWage: unlessEmpty(wholeYuan),
  consumptionPerHead: unlessEmpty(wholeYuan),
  /** Square metres, with one decimal place. */
  floorPerHead: unlessEmpty(
    z
      .string()
      .regex(/^\d{1,3}(\.\d)?$/, "INPUT.INVALID")
      .transform((text) => Math.round(Number(text) * 10)),
  ),
  source: z.string().trim().min(2, "INPUT.REASON_REQUIRED").max(200, "INPUT.TOO_LONG"),
});
export type AddLines = z.output<typeof addLinesInput>;
