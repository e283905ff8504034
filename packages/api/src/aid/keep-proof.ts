import { createHash } from "node:crypto";
import { sealBytes, unsealBytes } from "@gongbang/db/fields";
import { found } from "@gongbang/db/rows";
import { campaignFiles, campaignObjects } from "@gongbang/db/schema/campaigns";
import { uuidv7 } from "@gongbang/db/uuid";
import { cleanImage } from "@gongbang/documents/clean-image";
import { sniffAttachment } from "@gongbang/documents/sniff-attachment";
import { scopeFor } from "@gongbang/domain/access/policy";
import type { Proof } from "@gongbang/domain/aid/campaign.input";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { eq } from "drizzle-orm";
import type { Context } from "../context.ts";
import { readFor } from "../door.ts";
import type { Office } from "../office.ts";
import type { OpenPicture } from "./keep-picture.ts";

const place = (rowId: string) => ({ table: "campaign_files", column: "content", rowId });

/** PNG begins so; everything else is taken for a photo, and refused where it is none. */
const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** Keeps the signature or photo of a hand-over, drawn anew: no place and no device is left in it. Refuses with FILE.*. */
export async function keepProof(
  office: Office,
  objectId: string,
  { purpose, content }: Proof,
): Promise<void> {
  const bytes = Buffer.from(content, "base64");
  const isPng = bytes.subarray(0, 4).equals(pngHead);
  const kind = orRefuse(sniffAttachment(isPng ? "x.png" : "x.jpg", bytes));
  if (kind === "pdf") throw new Refused({ code: "FILE.NOT_A_PHOTO" });
  const clean = orRefuse(await cleanImage(bytes, kind));
  const id = uuidv7();
  await office.tx.insert(campaignFiles).values({
    ...{ id, objectId, purpose, kind: clean.kind, createdAt: office.now },
    sha256: createHash("sha256").update(clean.bytes).digest("hex"),
    content: sealBytes(office.keys, place(id), clean.bytes),
  });
}

/** The bytes of a proof, with a line in the trail. Gone and another's are one answer: ACCESS.NOT_FOUND. */
export async function openProof(ctx: Context, id: string): Promise<OpenPicture> {
  const action = "aid.campaign.read";
  const { actor } = ctx;
  const scope = actor && scopeFor(actor, action);
  if (!actor || !scope) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "file" });
  return readFor({ ctx, action, actor, scope }, async (office) => {
    const rows = await office.tx
      .select({
        file: campaignFiles,
        unionPath: campaignObjects.unionPath,
        recordId: campaignObjects.campaignId,
      })
      .from(campaignFiles)
      .innerJoin(campaignObjects, eq(campaignObjects.id, campaignFiles.objectId))
      .where(eq(campaignFiles.id, id));
    const { file, unionPath, recordId } = found(rows, "file");
    office.about({ type: "campaignObject", id: file.objectId, recordId, unionPath });
    return { kind: file.kind, bytes: unsealBytes(office.keys, place(file.id), file.content) };
  });
}
