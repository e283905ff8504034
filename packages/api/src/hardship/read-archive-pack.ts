import { unseal } from "@gongbang/db/fields";
import { archivePackEntries } from "@gongbang/db/schema/archive-packs";
import { aidPackChanges } from "@gongbang/domain/hardship/archive-pack-row";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, asc, eq, gt, ne } from "drizzle-orm";
import type { z } from "zod";
import type { Office } from "../office.ts";
import type { archivePackRecordOutput } from "./describe-archive-pack.ts";
import { entryOf, formatKey, uploadedPlace } from "./look-at-archives.ts";
import { type MappedArchive, mapArchives } from "./map-archive.ts";
import { mustBeOpenFile } from "./open-restricted.ts";

/** An archive for the copy panel, and what has changed since it was uploaded. Refuses as mappedOf does. */
export async function readArchivePackRecord(
  office: Office,
  { archiveId }: { archiveId: string },
): Promise<z.input<typeof archivePackRecordOutput>> {
  const { keys } = office;
  const of = await mappedOf(office, archiveId);
  const { entry, archive } = of;
  // Whoever looks at a file that somebody else keeps stands in its trail (domain.md A.4).
  if (archive.keeperId !== office.actor.id)
    office.about({ type: "archive", id: archiveId, unionPath: archive.unionPath });
  const uploaded = entry?.uploadedCells ? unseal(keys, uploadedPlace(archiveId), entry.uploadedCells) : null;
  const isSame = entry?.uploadedHash?.equals(of.rowHash) ?? false;
  return {
    archiveId,
    ...{ number: of.archive.number, name: of.archive.name, unionName: of.unionName },
    state: entry?.uploadedHash ? (isSame ? "uploaded" : "changed") : "never",
    uploadedAt: entry?.uploadedAt?.toISOString() ?? null,
    receiptNumber: entry?.receiptNumber ?? null,
    // What is missing is asked of what is held, and not of its mask.
    parts: of.masked.map(({ title, cells }, i) => ({
      title,
      cells: cells.map((cell, j) => ({ ...cell, why: of.plain[i]?.cells[j]?.why ?? null })),
    })),
    changes: uploaded === null || isSame ? [] : aidPackChanges(of.plain, uploaded),
    next: await nextPending(office, archiveId),
  };
}

type Entry = typeof archivePackEntries.$inferSelect;

/**
 * An archive as the national system asks for it, with what was uploaded of it. A file that was closed is asked for until
 * its exit is handed in there as well. Refuses with ACCESS.NOT_FOUND and HARDSHIP.RESTRICTED.
 */
export async function mappedOf(
  office: Pick<Office, "tx" | "keys" | "today">,
  archiveId: string,
): Promise<MappedArchive & { entry: Entry | undefined }> {
  const { tx, keys } = office;
  const [mapped] = await mapArchives(tx, keys, [archiveId]);
  if (!mapped || mapped.archive.enrolledOn === null)
    throw new Refused({ code: "ACCESS.NOT_FOUND", what: "archive" });
  const [entry] = await tx.select().from(archivePackEntries).where(entryOf(archiveId));
  const uploaded = entry?.uploadedHash ?? null;
  if (uploaded === null || uploaded.equals(mapped.rowHash)) mustBeOpenFile(office, mapped.archive);
  return { ...mapped, entry };
}

async function nextPending({ tx }: Office, after: string) {
  const { archiveId, isReady, isLive, state } = archivePackEntries;
  const [next] = await tx
    .select({ archiveId })
    .from(archivePackEntries)
    .where(
      and(
        eq(archivePackEntries.formatKey, formatKey),
        eq(isLive, true),
        eq(isReady, true),
        ne(state, "uploaded"),
        gt(archiveId, after),
      ),
    )
    .orderBy(asc(archiveId))
    .limit(1);
  return next?.archiveId ?? null;
}
