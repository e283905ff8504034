import { createHash } from "node:crypto";
import { sealBytes, unsealBytes } from "@gongbang/db/fields";
import { found, one } from "@gongbang/db/rows";
import { visits } from "@gongbang/db/schema/aid";
import { visitFiles } from "@gongbang/db/schema/rounds";
import { uuidv7 } from "@gongbang/db/uuid";
import { cleanImage } from "@gongbang/documents/clean-image";
import { sniffAttachment } from "@gongbang/documents/sniff-attachment";
import { scopeFor } from "@gongbang/domain/access/policy";
import { type PictureEntry, picturesMost } from "@gongbang/domain/aid/visit-entry.input";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { and, eq, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { readFor } from "../door.ts";
import type { Office } from "../office.ts";
import type { Submitted } from "./submit-entry.ts";

const place = (rowId: string) => ({ table: "visit_files", column: "content", rowId });

/**
 * Keeps a picture of a visit, drawn anew: whatever the telephone left in it of place and device is gone. Refuses with
 * ROUND.VISIT_FIRST where its visit is not written down, ROUND.TOO_MANY_PICTURES, and FILE.* where it is no picture.
 */
export async function keepPicture(
  office: Office,
  { visitEntryId, purpose, content, deviceAt }: PictureEntry,
  { entryId }: { entryId: string },
): Promise<Submitted> {
  const { tx, keys, now } = office;
  const visit = await heldVisit(office, visitEntryId);
  const { id: visitId, archiveId, unionPath } = visit;
  const [known] = await tx
    .select({ id: visitFiles.id })
    .from(visitFiles)
    .where(eq(visitFiles.entryId, entryId));
  if (!known) {
    await refuseTooMany(office, visitId, purpose);
    const bytes = Buffer.from(content, "base64");
    const kind = orRefuse(sniffAttachment(purpose === "photo" ? "x.jpg" : "x.png", bytes));
    if (kind === "pdf") throw new Refused({ code: "FILE.NOT_A_PHOTO" });
    const clean = orRefuse(await cleanImage(bytes, kind));
    const id = uuidv7();
    await tx.insert(visitFiles).values({
      ...{ id, visitId, entryId, purpose, kind: clean.kind, bytes: clean.bytes.length, createdAt: now },
      sha256: createHash("sha256").update(clean.bytes).digest("hex"),
      content: sealBytes(keys, place(id), clean.bytes),
      deviceAt: new Date(deviceAt),
    });
  }
  const changes = [{ field: "file", becomes: purpose }];
  office.about({ type: "visit", id: visitId, recordId: archiveId, unionPath, ...(known ? {} : { changes }) });
  return { state: "recorded", visitId, conflicts: [] };
}

/** The visit of an entry, held, so that of two pictures at once the second sees the first. */
async function heldVisit({ tx, actor }: Office, visitEntryId: string) {
  const own = and(eq(visits.entryId, visitEntryId), eq(visits.keeperId, actor.id));
  const [row] = await tx.select().from(visits).where(own).for("update");
  if (!row) throw new Refused({ code: "ROUND.VISIT_FIRST" });
  return row;
}

async function refuseTooMany({ tx }: Office, visitId: string, purpose: keyof typeof picturesMost) {
  const isSuch = and(eq(visitFiles.visitId, visitId), eq(visitFiles.purpose, purpose));
  const { count } = one(
    await tx.select({ count: sql<number>`count(*)::int` }).from(visitFiles).where(isSuch),
  );
  const most = picturesMost[purpose];
  if (count >= most) throw new Refused({ code: "ROUND.TOO_MANY_PICTURES", most });
}

export type OpenPicture = { kind: "jpg" | "png"; bytes: Buffer };

/** The bytes of a picture, with a line in the trail. What is another's is refused like what is not: ACCESS.NOT_FOUND. */
export async function openPicture(ctx: Context, id: string): Promise<OpenPicture> {
  const action = "aid.visit.read";
  const { actor } = ctx;
  const scope = actor && scopeFor(actor, action);
  if (!actor || !scope) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "file" });
  return readFor({ ctx, action, actor, scope }, async (office) => {
    const rows = await office.tx
      .select({ file: visitFiles, unionPath: visits.unionPath, archiveId: visits.archiveId })
      .from(visitFiles)
      .innerJoin(visits, eq(visits.id, visitFiles.visitId))
      .where(eq(visitFiles.id, id));
    const { file, unionPath, archiveId } = found(rows, "file");
    office.about({ type: "visit", id: file.visitId, recordId: archiveId, unionPath });
    return { kind: file.kind, bytes: unsealBytes(office.keys, place(file.id), file.content) };
  });
}
