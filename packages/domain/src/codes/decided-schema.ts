import { z } from "zod";
import type { Decision } from "../kernel/decision.ts";

/** A text at the edge that a pure reader accepts; the message of the issue is the refusal's code, its details follow in `params`. */
export const decidedSchema = <T>(read: (text: string) => Decision<T>, maxLength = 60) =>
  z
    .string()
    .max(maxLength)
    .transform((text, context): T => {
      const decision = read(text);
      if (decision.ok) return decision.value;
      const { code, ...params } = decision.refusal;
      context.issues.push({ code: "custom", message: code, params, input: text });
      return z.NEVER;
    });
