import { z } from "zod";

const settings = z.object({
  DATABASE_URL: z.string().min(1),
  GONGBANG_KEYS: z.string().min(1),
  GONGBANG_MODE: z.enum(["demo", "test", "production"]).default("production"),
  /** "off" behind a transaction pooler that keeps no named statements. */
  DATABASE_PREPARE: z.enum(["on", "off"]).default("on"),
});

/** The settings this process was started with. Throws with the names of those that are missing or wrong. */
export function readEnv() {
  const read = settings.safeParse(process.env);
  if (read.success) return read.data;
  throw new Error(
    `Settings missing or wrong: ${read.error.issues.map(({ path }) => path.join(".")).join(", ")}`,
  );
}
