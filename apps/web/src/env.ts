import { z } from "zod";

const settings = z.object({
  DATABASE_URL: z.string().min(1),
  GONGBANG_KEYS: z.string().min(1),
  GONGBANG_MODE: z.enum(["demo", "test", "production"]).default("production"),
  AUTH_URL: z.url(),
  /** "off" behind a transaction pooler that keeps no named statements. */
  DATABASE_PREPARE: z.enum(["on", "off"]).default("on"),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(100).default(10),
});

/** The settings this process was started with. Throws with the names of those that are missing or wrong. */
export function readEnv() {
  const read = settings.safeParse(process.env);
  if (read.success) return read.data;
  throw new Error(
    `Settings missing or wrong: ${read.error.issues.map(({ path }) => path.join(".")).join(", ")}`,
  );
}

/** Whether the site is reached over TLS: what the cookie's name and flags follow. */
export const hasTls = () => (process.env.AUTH_URL ?? "").startsWith("https:");

/** Whether this is the development server, whose overlay needs a looser content policy. */
export const inDevelopment = () => process.env.NODE_ENV === "development";
