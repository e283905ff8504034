import { z } from "zod";

/** The path to the first text that no table can hold: with a NUL in it, or half of a surrogate pair. */
function unstorable(value: unknown, path: (string | number)[] = []): (string | number)[] | null {
  if (typeof value === "string") return value.includes("\0") || !value.isWellFormed() ? path : null;
  if (value === null || typeof value !== "object") return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = unstorable(inner, [...path, key]);
    if (found) return found;
  }
  return null;
}

/** Turns away text that no table can hold, as a fault of the field it stands in: INPUT.BAD_CHARACTER. */
export function badCharacter(input: unknown): z.ZodError | null {
  const path = unstorable(input);
  return path && new z.ZodError([{ code: "custom", path, message: "INPUT.BAD_CHARACTER", input }]);
}
