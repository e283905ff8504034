import { found } from "@gongbang/db/rows";
import { members } from "@gongbang/db/schema/members";
import { memberFiles } from "@gongbang/db/schema/records";
import { attachmentKinds, attachmentPurposes, type RemoveFile } from "@gongbang/domain/members/attachment";
import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { memberOf } from "./list-family.ts";

export const filesShape = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      purpose: z.enum(attachmentPurposes),
      name: z.string(),
      kind: z.enum(attachmentKinds),
      bytes: z.number(),
      addedByName: z.string(),
      createdAt: z.string(),
      removedAt: z.string().nullable(),
      removedWhy: z.string().nullable(),
    }),
  ),
});

const { id, purpose, name, kind, bytes, addedByName, createdAt, removedAt, removedWhy } = memberFiles;
const shown = { id, purpose, name, kind, bytes, addedByName, createdAt, removedAt, removedWhy };

/** 附件 of a member, the newest first, with what was taken out and why. Refuses with ACCESS.NOT_FOUND. */
export async function filesOf({ tx }: Office, memberId: string) {
  await memberOf(tx, memberId);
  const rows = await tx
    .select(shown)
    .from(memberFiles)
    .where(eq(memberFiles.memberId, memberId))
    .orderBy(desc(memberFiles.id))
    .limit(200);
  return {
    rows: rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      removedAt: row.removedAt?.toISOString() ?? null,
    })),
  };
}

/** Takes an attachment out: the bytes are destroyed, the line stays with its reason. Refuses with ACCESS.NOT_FOUND. */
export async function removeFile(office: Office, { fileId, reason }: RemoveFile) {
  const { tx, now } = office;
  const rows = await tx
    .update(memberFiles)
    .set({ content: null, removedAt: now, removedWhy: reason })
    .where(and(eq(memberFiles.id, fileId), isNull(memberFiles.removedAt)))
    .returning({ memberId: memberFiles.memberId, name: memberFiles.name, purpose: memberFiles.purpose });
  const file = found(rows, "file");
  const { memberId } = file;
  const { unionPath } = await memberOf(tx, memberId);
  if (file.purpose === "photo")
    await tx.update(members).set({ photoFileId: null }).where(eq(members.id, memberId));
  office.about({
    type: "memberFile",
    ...{ id: fileId, recordId: memberId, unionPath, reason },
    changes: [{ field: "file", was: file.name }],
  });
  return { id: fileId };
}
