import { archivePackEntries } from "@gongbang/db/schema/archive-packs";
import { unions } from "@gongbang/db/schema/members";
import type { ArchivePackShow, ListArchivePack } from "@gongbang/domain/hardship/archive-pack.input";
import type { PackState } from "@gongbang/domain/members/pack-row";
import { and, asc, eq, gt, ne, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { underPath, unionInReach } from "../members/reads.ts";
import type { Office } from "../office.ts";
import type { archivePackListOutput } from "./describe-archive-pack.ts";
import { formatKey } from "./look-at-archives.ts";
import { mapArchives } from "./map-archive.ts";

const { isReady, isLive, state, archiveId, unionPath } = archivePackEntries;

const shown: Record<ArchivePackShow, SQL | undefined> = {
  lacking: eq(isReady, false),
  pending: and(eq(isReady, true), ne(state, "uploaded")),
  changed: eq(state, "changed"),
  uploaded: eq(state, "uploaded"),
};

/** One page of archives by how they stood. Refuses with ACCESS.NOT_FOUND. */
export async function listArchivePack(
  office: Office,
  { unionId, show, after, limit }: ListArchivePack,
): Promise<z.input<typeof archivePackListOutput>> {
  const { tx, keys, actor } = office;
  const union = await unionInReach(office, unionId ?? actor.unionId);
  const entries = await tx
    .select({ entry: archivePackEntries, shortName: unions.shortName })
    .from(archivePackEntries)
    .innerJoin(unions, eq(unions.id, archivePackEntries.unionId))
    .where(
      and(
        eq(archivePackEntries.formatKey, formatKey),
        eq(isLive, true),
        underPath(unionPath, union.path),
        shown[show],
        after ? gt(archiveId, after) : undefined,
      ),
    )
    .orderBy(asc(archiveId))
    .limit(limit + 1);
  const page = entries.slice(0, limit);
  const mapped = new Map(
    (
      await mapArchives(
        tx,
        keys,
        page.map(({ entry }) => entry.archiveId),
      )
    ).map((each) => [each.archive.id, each]),
  );
  const rows = page.flatMap(({ entry, shortName }) => {
    const of = mapped.get(entry.archiveId);
    if (!of) return [];
    const { uploadedHash, uploadedAt, receiptNumber } = entry;
    const now = uploadedHash === null ? "never" : uploadedHash.equals(of.rowHash) ? "uploaded" : "changed";
    return [
      {
        ...{ archiveId: entry.archiveId, number: of.archive.number, name: of.archive.name, mask: of.mask },
        ...{
          unionName: shortName,
          state: now as PackState,
          lacks: of.lacks,
          receiptNumber,
        },
        uploadedAt: uploadedAt?.toISOString() ?? null,
      },
    ];
  });
  return { rows, next: entries.length > limit ? (page.at(-1)?.entry.archiveId ?? null) : null };
}
