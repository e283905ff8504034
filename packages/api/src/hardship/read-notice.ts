import { createHash } from "node:crypto";
import { found, one } from "@gongbang/db/rows";
import { archives } from "@gongbang/db/schema/hardship";
import { unions } from "@gongbang/db/schema/members";
import {
  isNoticeOver,
  type PublicNotice,
  publicNotice,
  takenDown,
} from "@gongbang/domain/hardship/public-notice";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import type { ArchiveRow } from "./load-archive.ts";

const maybe = z.string().nullable();
export const noticeOutput = z.object({
  name: z.string(),
  unionName: z.string(),
  grade: maybe,
  mainCause: maybe,
  from: maybe,
  until: maybe,
  place: maybe,
  /** Its days are over: what is left of the sheet says no more than that. */
  isOver: z.boolean(),
  sha256: maybe,
});

/**
 * The public notice of an archive: only what may hang on a wall, and after its last day nothing of the person at all.
 * Whoever reads it then takes it down, as the night does (nightly.ts).
 */
export async function readNotice({ tx, today }: Office, { id }: { id: string }) {
  const row = found(await tx.select().from(archives).where(eq(archives.id, id)), "archive");
  const union = one(await tx.select({ name: unions.name }).from(unions).where(eq(unions.id, row.unionId)));
  const sheet = sheetOf(row, union.name);
  const isOver = isNoticeOver(sheet, today);
  if (isOver && row.noticeDownOn === null) {
    const stillUp = and(eq(archives.id, id), isNull(archives.noticeDownOn));
    await tx.update(archives).set({ noticeDownOn: today }).where(stillUp);
  }
  return { ...(isOver ? takenDown(sheet) : sheet), isOver, sha256: row.noticeHash };
}

/** The sheet of an archive as it hangs. */
export function sheetOf(row: ArchiveRow, unionName: string): PublicNotice {
  const { name, mainCause, noticeFrom: from, noticeUntil: until, noticePlace: place } = row;
  const grade = row.grade ?? row.proposedGrade;
  return publicNotice({ name, unionName, grade, mainCause, from, until, place });
}

/** The proof of what hung: the hash of the sheet, written down with the notice's beginning. */
export const hashOfSheet = (sheet: PublicNotice): string =>
  createHash("sha256").update(JSON.stringify(sheet)).digest("hex");
