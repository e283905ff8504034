import { transact } from "@gongbang/db/transact";
import type { PackFormat } from "@gongbang/domain/codes/pack-format";
import { packFormatOf } from "@gongbang/domain/codes/pack-formats";
import { Refused } from "@gongbang/domain/kernel/decision";
import { formatKey } from "@gongbang/domain/members/pack.input";
import { z } from "zod";
import type { Handler } from "../jobs.ts";
import { viewAt } from "../reach.ts";
import { dropDead, tallyPack } from "./tally-pack.ts";
import { lookAt, type Place, walkRecords } from "./walk-records.ts";

export const recordsAtOnce = 1000;
const checkTask = z.object({ formatKey, path: z.string(), total: z.number() });

/** The mapping file of a task. Refuses with PACK.NO_SUCH_FORMAT where it was taken away meanwhile. */
export function formatOf(key: string): PackFormat {
  const format = packFormatOf(key);
  if (!format) throw new Refused({ code: "PACK.NO_SUCH_FORMAT" });
  return format;
}

/** 核对: looks at every record under a union, and counts how they stand. What is as it was costs no unsealing. */
export const checkPack: Handler = async (house, job, progress) => {
  const { formatKey: key, path, total } = checkTask.parse(job.task);
  const format = formatOf(key);
  const view = viewAt(job.actor, "member.pack.check", path);
  let after: Place | null = null;
  let done = 0;
  let changed = 0;
  do {
    const from: Place | null = after;
    const step = await transact(house.db, view, async (tx) => {
      const { records, next } = await walkRecords(tx, format, { path, after: from, limit: recordsAtOnce });
      const looked = await lookAt(tx, house.keys, { format, records, now: job.now, all: false });
      return { records: records.length, looked: looked.length, next };
    });
    done += step.records;
    changed += step.looked;
    after = step.next;
    await progress(done, Math.max(done, total));
  } while (after);
  await transact(house.db, view, async (tx) => {
    await dropDead(tx, format, path);
    await tallyPack(tx, key, { path, now: job.now });
  });
  return { rows: done, changed };
};
