import { found, one } from "@gongbang/db/rows";
import { archives } from "@gongbang/db/schema/hardship";
import { unions } from "@gongbang/db/schema/members";
import { publicNotice } from "@gongbang/domain/hardship/public-notice";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

const maybe = z.string().nullable();
export const noticeOutput = z.object({
  name: z.string(),
  unionName: z.string(),
  grade: maybe,
  mainCause: maybe,
  from: maybe,
  until: maybe,
  place: maybe,
});

/** The public notice of an archive: only what may hang on a wall. */
export async function readNotice({ tx }: Office, { id }: { id: string }) {
  const row = found(await tx.select().from(archives).where(eq(archives.id, id)), "archive");
  const union = one(await tx.select({ name: unions.name }).from(unions).where(eq(unions.id, row.unionId)));
  const { name, mainCause, noticeFrom: from, noticeUntil: until, noticePlace: place } = row;
  return publicNotice({
    name,
    unionName: union.name,
    grade: row.grade ?? row.proposedGrade,
    mainCause,
    from,
    until,
    place,
  });
}
