import { createHash } from "node:crypto";
import { sealBytes, unsealBytes } from "@gongbang/db/fields";
import { found, one } from "@gongbang/db/rows";
import { visits } from "@gongbang/db/schema/aid";
import { visitFiles } from "@gongbang/db/schema/rounds";
import { uuidv7 } from "@gongbang/db/uuid";
import { cleanImage } from "@gongbang/documents/clean-image";
import { sniffAttachment } from "@gongbang/documents/sniff-attachment";
import { scopeFor } from "@gongbang/domain/access/policy";
import type { AddPicture } from "@gongbang/domain/aid/amend-visit.input";
import { decideEdit } from "@gongbang/domain/aid/visit-edit";
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
  const visit = await heldVisit(office, visitEntryId);
  await storePicture(office, visit, { entryId, purpose, content, deviceAt: new Date(deviceAt) });
  return { state: "recorded", visitId: visit.id, conflicts: [] };
}

/**
 * Adds a photo at the desk, as long as the visit may be put right. Refuses with AID.VISIT_NOT_YOURS, AID.VISIT_EDIT_CLOSED,
 * ROUND.TOO_MANY_PICTURES, FILE.* and ACCESS.NOT_FOUND.
 */
export async function addPicture(office: Office, { commandId, visitId, content }: AddPicture) {
  const { tx, actor, today, now } = office;
  const visit = found(await tx.select().from(visits).where(eq(visits.id, visitId)).for("update"), "visit");
  orRefuse(decideEdit(visit, actor, today));
  await storePicture(office, visit, { entryId: commandId, purpose: "photo", content, deviceAt: now });
  return { id: visitId };
}

type Taken = Pick<PictureEntry, "purpose" | "content"> & { entryId: string; deviceAt: Date };

/** Stores a picture of a visit that is held, once for its entry, and says so to the trail. */
async function storePicture(
  office: Office,
  { id: visitId, archiveId, unionPath }: typeof visits.$inferSelect,
  { entryId, purpose, content, deviceAt }: Taken,
): Promise<void> {
  const { tx, keys, now } = office;
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
      deviceAt,
    });
  }
  const changes = [{ field: "file", becomes: purpose }];
  office.about({ type: "visit", id: visitId, recordId: archiveId, unionPath, ...(known ? {} : { changes }) });
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
