import { z } from "zod";

/** A field that may be left empty: what forms send for it, "", counts as not said. */
export const orBlank = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal("").transform(() => undefined), schema]).optional();

/** A short text that may be left empty. */
export const shortText = (max: number) =>
  orBlank(z.string().trim().min(1).max(max, { error: "INPUT.TOO_LONG" }));

/** A question's answer, as forms send it ("1", "0") or as it is. */
export const yesOrNo = z.union([z.boolean(), z.enum(["1", "0"]).transform((said) => said === "1")], {
  error: "INPUT.INVALID",
});
