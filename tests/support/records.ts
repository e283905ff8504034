import { sealBytes } from "@gongbang/db/fields";
import { familyMembers, memberFiles } from "@gongbang/db/schema/records";
import { statusChanges } from "@gongbang/db/schema/status";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { asc, eq } from "drizzle-orm";
import { aMember } from "./hardship.ts";
import type { Scene } from "./scene.ts";

/** Somebody in the family of a new member of the keeper's union, put there past the procedures. */
export async function aFamilyMember(scene: Scene, keeper: Actor) {
  const member = await aMember(scene, keeper);
  const id = uuidv7();
  await scene.owner.insert(familyMembers).values({ id, memberId: member.id, name: "王大海", relation: "11" });
  return { id, memberId: member.id };
}

/** A PDF that says nothing. */
export const aPdf = Buffer.from(
  "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

/** An attachment of a new member of the keeper's union, put there past the procedures. */
export async function anAttachment(scene: Scene, keeper: Actor) {
  const member = await aMember(scene, keeper);
  const id = uuidv7();
  await scene.owner.insert(memberFiles).values({
    ...{ id, memberId: member.id, purpose: "application", name: "入会申请书.pdf", kind: "pdf" },
    ...{ bytes: aPdf.length, sha256: "00", createdAt: scene.now() },
    content: sealBytes(scene.keys, { table: "member_files", column: "content", rowId: id }, aPdf),
    ...{ addedBy: keeper.id, addedByName: keeper.name },
  });
  return { id, memberId: member.id };
}

/** The steps that a record has taken, in their order. */
export const stepsTaken = (scene: Scene, recordId: string) =>
  scene.owner
    .select()
    .from(statusChanges)
    .where(eq(statusChanges.recordId, recordId))
    .orderBy(asc(statusChanges.id));
