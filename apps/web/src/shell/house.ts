import "server-only";
import { type OpenHouse, openHouse } from "@gongbang/api/house";
import { readEnv } from "../env.ts";

// Kept on the global object: a build of Next may load this module more than once in one process.
const kept = globalThis as typeof globalThis & { gongbangHouse?: Promise<OpenHouse> };

/** The house of this process, opened at the first request. A failure is not kept: the next request tries again. */
export function house(): Promise<OpenHouse> {
  kept.gongbangHouse ??= open().catch((error: unknown) => {
    delete kept.gongbangHouse;
    throw error;
  });
  return kept.gongbangHouse;
}

function open(): Promise<OpenHouse> {
  const env = readEnv();
  return openHouse(
    {
      databaseUrl: env.DATABASE_URL,
      keyFile: env.GONGBANG_KEYS,
      mode: env.GONGBANG_MODE,
      connections: env.DATABASE_CONNECTIONS,
      prepare: env.DATABASE_PREPARE === "on",
    },
    { work: false },
  );
}
