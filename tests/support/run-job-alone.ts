import { handlers } from "@gongbang/api/handlers";
import { runJob } from "@gongbang/api/office/run-job";
import { loadKeyring } from "@gongbang/db/keyring";
import { open } from "@gongbang/db/open";

/** A worker that takes one job and nothing else, as a process of its own that a test can kill: URL, key and job. */
const [url = "", kek = "", jobId = ""] = process.argv.slice(2);
const { db, sql, close } = open(url, { max: 2 });
const keys = await loadKeyring(sql, Buffer.from(kek, "base64"));
const house = { mode: "test" as const, db, keys, enqueue: async () => {} };
const words = (_: string, key: string) => key;
await runJob(house, jobId, { handlers, words, now: () => new Date(), lastTry: false });
await close();
