import { found } from "@gongbang/db/rows";
import { archives } from "@gongbang/db/schema/hardship";
import { type Standing, standingOn } from "@gongbang/domain/aid/relief";
import { inArray } from "drizzle-orm";
import type { Office } from "../office.ts";

type Asking = Pick<Office, "tx" | "today">;

/** How a household stands to the file today: what every door asks before money goes to it. Refuses with ACCESS.NOT_FOUND. */
export async function standingOfFile(office: Asking, archiveId: string): Promise<Standing> {
  const standing = (await standingsOfFiles(office, [archiveId])).get(archiveId);
  return found(standing ? [standing] : [], "archive");
}

/** The same of many files at once, by their ids. */
export async function standingsOfFiles(
  { tx, today }: Asking,
  archiveIds: readonly string[],
): Promise<Map<string, Standing>> {
  const { id, status, enrolledOn, decidedOn, nextReviewOn } = archives;
  const rows = await tx
    .select({ id, status, enrolledOn, decidedOn, nextReviewOn })
    .from(archives)
    .where(inArray(id, [...new Set(archiveIds)]));
  return new Map(rows.map((row) => [row.id, standingOn(row, today)]));
}
