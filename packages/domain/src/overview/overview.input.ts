import { z } from "zod";

/** Which part of the federation: a union and those under it; the officer's own where nothing is said. */
export const overviewInput = z.strictObject({ unionId: z.uuid().optional() });

/** The same as a Word report. */
export const reportInput = z.strictObject({
  commandId: z.uuid(),
  unionId: z.uuid().optional(),
  locale: z.enum(["zh-CN", "en"]),
});
