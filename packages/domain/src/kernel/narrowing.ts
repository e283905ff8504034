import { z } from "zod";
import { daySchema } from "./day.ts";

/**
 * What narrows a list of any room to what a number was counted over: a union and those under it, and a period, both of
 * its days counted. Which day of a row is meant is the list's to say.
 */
export const narrowing = {
  under: z.uuid().optional(),
  from: daySchema.optional(),
  until: daySchema.optional(),
};
export type Narrowing = z.output<z.ZodObject<typeof narrowing>>;
