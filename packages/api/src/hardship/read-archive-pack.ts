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

/** An archive for the copy panel, and what has changed since it was uploaded. Refuses with ACCESS.NOT_FOUND. */
export async function readArchivePackRecord(
  office: Office,
  { archiveId }: { archiveId: string },
): Promise<z.input<typeof archivePackRecordOutput>> {
  const { tx, keys } = office;
  const of = await mappedOf(office, archiveId);
  const [entry] = await tx.select().from(archivePackEntries).where(entryOf(archiveId));
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

export async function mappedOf({ tx, keys }: Office, archiveId: string): Promise<MappedArchive> {
  const [mapped] = await mapArchives(tx, keys, [archiveId]);
  if (!mapped || mapped.archive.enrolledOn === null)
    throw new Refused({ code: "ACCESS.NOT_FOUND", what: "archive" });
  return mapped;
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
