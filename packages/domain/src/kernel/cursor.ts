import { z } from "zod";
import { parseDay } from "./day.ts";

const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const shape = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})_${uuid}$`);

/** Where a page of a list in the order of days begins: "2026-09-18_<uuid>" of the last row that was seen. */
export const dayCursor = z
  .string()
  .max(60)
  .refine((text) => {
    const on = shape.exec(text)?.[1];
    return on !== undefined && parseDay(on) !== null;
  }, "INPUT.INVALID");
