import { createHash } from "node:crypto";
import { sealBytes, unsealBytes } from "@gongbang/db/fields";
import type { Keyring } from "@gongbang/db/keyring";
import type { Tx } from "@gongbang/db/open";
import { found, one } from "@gongbang/db/rows";
import { members } from "@gongbang/db/schema/members";
import { memberFiles } from "@gongbang/db/schema/records";
import { uuidv7 } from "@gongbang/db/uuid";
import { cleanImage } from "@gongbang/documents/clean-image";
import { inspectPdf } from "@gongbang/documents/inspect-pdf";
import { sniffAttachment } from "@gongbang/documents/sniff-attachment";
import { scopeFor } from "@gongbang/domain/access/policy";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import type { AttachmentKind, AttachmentPurpose } from "@gongbang/domain/members/attachment";
import { and, eq, gte, isNull, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { deny, readFor, writeFor } from "../door.ts";
import type { Office } from "../office.ts";
import { memberOf } from "./list-family.ts";

export type Attachment = {
  commandId: string;
  memberId: string;
  purpose: AttachmentPurpose;
  name: string;
  bytes: Uint8Array;
};

const perDay = 200;
const contentPlace = (rowId: string) => ({ table: "member_files", column: "content", rowId });

/**
 * Hangs a file on a member's record, once its content is seen to be what its name says: pictures are drawn anew, a PDF
 * may hold nothing that acts. Refuses with FILE.*, FILE.TOO_MANY_UPLOADS above 200 a day, and ACCESS.NOT_FOUND.
 */
export async function keepFile(ctx: Context, file: Attachment): Promise<{ id: string }> {
  const action = "member.file.change";
  const { actor } = ctx;
  const scope = actor && scopeFor(actor, action);
  if (actor && !scope) await deny({ ctx, action, actor });
  if (!actor || !scope) throw new Refused({ code: "ACCESS.DENIED" });
  const clean = await cleaned(file);
  const { bytes, ...rest } = file;
  const input = { ...rest, sha256: createHash("sha256").update(bytes).digest("hex") };
  return writeFor({ ctx, action, actor, scope, path: "keepFile", input }, (office) =>
    keep(office, file, clean),
  );
}

type Clean = { kind: AttachmentKind; bytes: Uint8Array };

async function cleaned({ name, bytes, purpose }: Attachment): Promise<Clean> {
  const kind = orRefuse(sniffAttachment(name, bytes));
  const asPhoto = purpose === "photo";
  if (kind !== "pdf") return orRefuse(await cleanImage(bytes, kind, { asPhoto }));
  if (asPhoto) throw new Refused({ code: "FILE.NOT_A_PHOTO" });
  orRefuse(inspectPdf(bytes));
  return { kind, bytes };
}

async function keep(office: Office, { memberId, purpose, name }: Attachment, { kind, bytes }: Clean) {
  const { tx, keys, actor, now } = office;
  const member = await memberOf(tx, memberId);
  await refuseTooMany(office);
  const id = uuidv7();
  const shown = plainName(name, kind);
  if (purpose === "photo") await replacePhoto(office, memberId, id);
  await tx.insert(memberFiles).values({
    ...{ id, memberId, purpose, kind, name: shown, bytes: bytes.length, createdAt: now },
    sha256: createHash("sha256").update(bytes).digest("hex"),
    content: sealBytes(keys, contentPlace(id), bytes),
    ...{ addedBy: actor.id, addedByName: actor.name },
  });
  const { unionPath } = member;
  office.about({
    type: "memberFile",
    ...{ id, recordId: memberId, unionPath },
    changes: [{ field: "file", becomes: shown }],
  });
  return { id };
}

/** A member has one photo: the one before it goes, and the record points to the new one. */
async function replacePhoto({ tx, now }: Office, memberId: string, photoFileId: string) {
  // The member's row is held, so that of two photos at once the second replaces the first.
  await tx.select({ id: members.id }).from(members).where(eq(members.id, memberId)).for("no key update");
  await tx
    .update(memberFiles)
    .set({ content: null, removedAt: now, removedWhy: "replaced" })
    .where(
      and(
        eq(memberFiles.memberId, memberId),
        eq(memberFiles.purpose, "photo"),
        isNull(memberFiles.removedAt),
      ),
    );
  await tx.update(members).set({ photoFileId }).where(eq(members.id, memberId));
}

async function refuseTooMany({ tx, actor, now }: Office) {
  const since = new Date(now.getTime() - 86_400_000);
  const isRecent = and(eq(memberFiles.addedBy, actor.id), gte(memberFiles.createdAt, since));
  const sent = one(await tx.select({ count: sql<number>`count(*)::int` }).from(memberFiles).where(isRecent));
  if (sent.count >= perDay) throw new Refused({ code: "FILE.TOO_MANY_UPLOADS", perDay });
}

/** The last part of a path, without signs that no file system takes, ending as its content says. */
function plainName(name: string, kind: AttachmentKind): string {
  const last = (name.split(/[/\\]/).at(-1) ?? "").replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "");
  const bare = last.replace(/\.[A-Za-z]{1,5}$/, "").slice(-100);
  return `${bare || "file"}.${kind}`;
}

export type OpenAttachment = { name: string; kind: AttachmentKind; bytes: Buffer };

/**
 * The bytes of an attachment, with a line in the trail. What is gone and what is another's is refused alike with
 * ACCESS.NOT_FOUND.
 */
export async function openAttachment(ctx: Context, id: string): Promise<OpenAttachment> {
  const action = "member.file.read";
  const { actor } = ctx;
  const scope = actor && scopeFor(actor, action);
  if (!actor || !scope) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "file" });
  return readFor({ ctx, action, actor, scope }, async (office) => {
    const rows = await office.tx.select().from(memberFiles).where(eq(memberFiles.id, id));
    const file = found(rows, "file");
    if (file.content === null) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "file" });
    const { unionPath } = await memberOf(office.tx, file.memberId);
    // The photo stands on the page: whoever opened the page has a line already.
    if (file.purpose !== "photo")
      office.about({
        type: "memberFile",
        ...{ id, recordId: file.memberId, unionPath },
        changes: [{ field: "file", becomes: file.name }],
      });
    return {
      name: file.name,
      kind: file.kind,
      bytes: unsealBytes(office.keys, contentPlace(id), file.content),
    };
  });
}

/** The photo of a member, for their form; null where there is none. */
export async function photoOf(tx: Tx, keys: Keyring, memberId: string) {
  const isPhoto = and(eq(memberFiles.memberId, memberId), eq(memberFiles.purpose, "photo"));
  const [file] = await tx
    .select()
    .from(memberFiles)
    .where(and(isPhoto, isNull(memberFiles.removedAt)));
  if (!file?.content || file.kind === "pdf") return null;
  return { kind: file.kind, bytes: unsealBytes(keys, contentPlace(file.id), file.content) };
}
