import { inspectServer } from "@gongbang/db/server-version";
import postgres from "postgres";
import { Halt, words } from "./words.ts";

/** Warns of a server below the patch floors; in production, and where it can't hold Chinese, refuses it. */
export async function judge(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  const report = await inspectServer(sql)
    .catch((cause: Error) => Promise.reject(new Halt(words.unreachable(cause.message || String(cause)))))
    .finally(() => sql.end({ timeout: 1 }));
  if (!report.speaksChinese) throw new Halt(words.noChinese);
  if (report.standing === "good") return;
  const sentence = words.belowFloor(report.version, report.floor);
  if (process.env.GONGBANG_MODE === "production") throw new Halt(sentence);
  console.warn(sentence);
}
