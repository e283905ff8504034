import { readFileSync } from "node:fs";
import { loadKeyring } from "@gongbang/db/keyring";
import { type OpenDatabase, open } from "@gongbang/db/open";
import { openQueue, type Queue } from "@gongbang/db/queue";
import { inspectServer } from "@gongbang/db/server-version";
import type { Sql } from "postgres";
import type { House, Mode } from "./context.ts";

export type HouseSettings = {
  databaseUrl: string;
  /** The file that holds the key-encryption key: 32 bytes in base 64, readable by this process alone. */
  keyFile: string;
  mode: Mode;
  /** Connections of this process; 10 where nothing is said. */
  connections?: number;
  /** False behind a transaction pooler that keeps no named statements. */
  prepare?: boolean;
};

export type OpenHouse = House & { queue: Queue; ready: () => Promise<boolean>; close: () => Promise<void> };

/** A server whose row security has known holes is good for trying, and never for people's data (trust.md 0.1). */
async function refuseUnsafe(sql: Sql): Promise<void> {
  const { standing, version, floor } = await inspectServer(sql);
  if (standing !== "good")
    throw new Error(`PostgreSQL ${version} is not safe here; the floor is ${floor ?? "15 to 18"}`);
}

/**
 * Opens the database, the keys and the queue. Throws where the key is not this database's and, in production, where
 * the server is below its patch floor.
 */
export async function openHouse(settings: HouseSettings, { work }: { work: boolean }): Promise<OpenHouse> {
  const { databaseUrl, keyFile, mode, connections, prepare } = settings;
  const kek = Buffer.from(readFileSync(keyFile, "utf8").trim(), "base64");
  const opened = open(databaseUrl, {
    ...(connections !== undefined && { max: connections }),
    ...(prepare !== undefined && { prepare }),
  });
  try {
    if (mode === "production") await refuseUnsafe(opened.sql);
    const keys = await loadKeyring(opened.sql, kek);
    const queue = await openQueue(databaseUrl, { work });
    return housed({ mode, keys, queue, ...opened });
  } catch (error) {
    // Whoever opens again must not find the pool full of what failed before.
    await opened.close();
    throw error;
  }
}

type Housed = Pick<OpenHouse, "mode" | "keys" | "queue"> & OpenDatabase;

const housed = ({ mode, keys, queue, db, sql, close }: Housed): OpenHouse => ({
  ...{ mode, db, keys, queue },
  enqueue: queue.send,
  ready: async () => (await sql`select 1 as up`).length === 1,
  close: async () => {
    await queue.close();
    await close();
  },
});
