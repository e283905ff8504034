import { z } from "zod";
import { daySchema } from "../kernel/day.ts";

/** The office's own word on a day, which outranks the published table: a day off, or one that is worked. */
export const changeDayInput = z.strictObject({
  commandId: z.uuid(),
  on: daySchema,
  off: z.enum(["rest", "work"]).transform((kind) => kind === "rest"),
  name: z.string().trim().min(1, { error: "INPUT.REQUIRED" }).max(40, { error: "INPUT.TOO_LONG" }),
});
export type ChangeDay = z.output<typeof changeDayInput>;

const year = z.int().min(2010).max(2099);

/** Says that a year's table has been published, and that all of its days are entered. */
export const confirmYearInput = z.strictObject({ commandId: z.uuid(), year });
export type ConfirmYear = z.output<typeof confirmYearInput>;

export const calendarYearInput = z.strictObject({ year: year.optional() });
export type CalendarYear = z.output<typeof calendarYearInput>;
