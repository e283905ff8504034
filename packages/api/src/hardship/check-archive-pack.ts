import { archivePackEntries } from "@gongbang/db/schema/archive-packs";
import { transact } from "@gongbang/db/transact";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { type Handler, startJob } from "../jobs.ts";
import { underPath, unionInReach } from "../members/reads.ts";
import type { Office } from "../office.ts";
import { viewAt } from "../reach.ts";
import { archivesAtOnce, formatKey, lookAtArchives, nextArchives } from "./look-at-archives.ts";

export const jobStarted = z.object({ jobId: z.string() });

/** Starts looking at the archives of a union (核对). Refuses with ACCESS.NOT_FOUND. */
export async function startArchiveCheck(office: Office, { unionId }: { unionId: string }) {
  const union = await unionInReach(office, unionId);
  const jobId = await startJob(office, { kind: "hardship.checkPack", task: { path: union.path } });
  office.about({
    type: "pack",
    id: union.id,
    unionPath: union.path,
    changes: [{ field: "formatKey", becomes: formatKey }],
  });
  return { jobId };
}

const task = z.object({ path: z.string() });

/** 核对: how every archive of a union stands with the national system now. What is no longer asked for is put aside. */
export const checkArchivePack: Handler = async (house, job, progress) => {
  const { path } = task.parse(job.task);
  const view = viewAt(job.actor, "hardship.pack.check", path);
  let done = 0;
  let after: string | null = null;
  do {
    const from: string | null = after;
    const ids: string[] = await transact(house.db, view, async (tx) => {
      const next = await nextArchives(tx, path, from);
      await lookAtArchives(tx, house.keys, { ids: next, now: job.now });
      return next;
    });
    done += ids.length;
    after = ids.length === archivesAtOnce ? (ids.at(-1) ?? null) : null;
    await progress(done, 0);
  } while (after);
  await transact(house.db, view, (tx) =>
    tx
      .update(archivePackEntries)
      .set({ isLive: false })
      .where(
        and(
          eq(archivePackEntries.formatKey, formatKey),
          underPath(archivePackEntries.unionPath, path),
          sql`${archivePackEntries.checkedAt} < ${job.now.toISOString()}::timestamptz`,
        ),
      ),
  );
  return { rows: done };
};
