import { sealBytes } from "@gongbang/db/fields";
import { memberFiles } from "@gongbang/db/schema/records";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import { command, type Scene } from "./scene.ts";

/** A scan that hangs on a member, put there past the door for bytes. */
export async function aScan(scene: Scene, memberId: string): Promise<string> {
  const id = uuidv7();
  await scene.owner.insert(memberFiles).values({
    ...{ id, memberId, purpose: "paper", name: "户口本.jpg", kind: "jpg", bytes: 4, sha256: id },
    content: sealBytes(
      scene.keys,
      { table: "member_files", column: "content", rowId: id },
      Buffer.from("scan"),
    ),
    ...{ addedBy: uuidv7(), addedByName: "王敏", createdAt: scene.now() },
  });
  return id;
}

type Party = { id: string; version: number };

/** A request as the form sends it, with a scan as its evidence. */
export const asking = async (scene: Scene, member: Party, more: Record<string, unknown> = {}) => ({
  ...command(),
  ...{
    memberId: member.id,
    version: member.version,
    reason: "户籍更名",
    evidence: [await aScan(scene, member.id)],
  },
  ...more,
});

/** A change that waits for its second person. */
export async function aChange(
  scene: Scene,
  requester: Actor,
  member: Party,
  more: Record<string, unknown> = {},
) {
  const { id } = await scene.as(requester).changes.request(await asking(scene, member, more));
  return { id, changeId: id, version: 1 };
}

/** An approval of a change as the page showed it. */
export const approving = (changeId: string, more: Record<string, unknown> = {}) => ({
  ...command(),
  ...{ changeId, version: 1, memberVersion: 1, settle: {} },
  ...more,
});
