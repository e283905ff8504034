import type { Keyring } from "@gongbang/db/keyring";
import type { Database, Tx } from "@gongbang/db/open";
import type { Actor } from "@gongbang/domain/access/policy";
import type { Opening } from "./open-read.ts";

/** How strict the house is: the demo asks nobody for a second factor, production refuses an old server. */
export type Mode = "demo" | "test" | "production";

/** What outlives a request: the pool, the keys, the queue. */
export type House = {
  mode: Mode;
  db: Database;
  keys: Keyring;
  enqueue: (tx: Tx, jobId: string) => Promise<void>;
};

/** One request: who asks, when, and from where. */
export type Context = {
  house: House;
  actor: Actor | null;
  now: Date;
  requestId: string;
  ip: string;
  /** How a read opens its transaction, where it is not alone in it. */
  opening?: Opening;
};
