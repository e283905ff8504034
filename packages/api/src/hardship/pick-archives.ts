import { archives } from "@gongbang/db/schema/hardship";
import { finalStatuses } from "@gongbang/domain/hardship/archive.status";
import type { PickArchives } from "@gongbang/domain/hardship/list-archives.input";
import { and, asc, notInArray, sql } from "drizzle-orm";
import { z } from "zod";
import { underPath } from "../members/reads.ts";
import type { Office } from "../office.ts";
import { reachOf } from "../reach.ts";
import { matching } from "./list-archives.ts";

/** As many as one command assigns (product.md D6). */
const mostAtOnce = 100;

export const pickedOutput = z.object({
  /** The archives that one command may assign, by their numbers. */
  ids: z.array(z.string()).max(mostAtOnce),
  /** How many match altogether: more than `ids` where the filter is too wide. */
  total: z.number(),
});

/**
 * Every archive of a filter that somebody may be made responsible for: of one's own unions, and not ended. What is only
 * lent to the reader is left out.
 */
export async function pickArchives(office: Office, asked: PickArchives) {
  const rows = await office.tx
    .select({ id: archives.id, total: sql<number>`count(*) over ()`.mapWith(Number) })
    .from(archives)
    .where(
      and(
        matching(office, asked),
        underPath(archives.unionPath, reachOf(office)),
        notInArray(archives.status, [...finalStatuses]),
      ),
    )
    .orderBy(asc(archives.number))
    .limit(mostAtOnce);
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}
