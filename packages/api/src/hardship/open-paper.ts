import { unsealBytes } from "@gongbang/db/fields";
import { found } from "@gongbang/db/rows";
import { archives } from "@gongbang/db/schema/hardship";
import { archivePapers } from "@gongbang/db/schema/papers";
import { scopeFor } from "@gongbang/domain/access/policy";
import { Refused } from "@gongbang/domain/kernel/decision";
import { eq } from "drizzle-orm";
import type { Context } from "../context.ts";
import { readFor } from "../door.ts";
import { badCharacter } from "../plain-input.ts";
import { paperPlace } from "./make-paper.ts";
import { howOpened, mustBeOpenFile } from "./open-restricted.ts";

/**
 * The bytes of an issued paper, the same every time, with a line in the trail. One in plain is opened only by who may
 * uncover. Of a file that was closed they are opened as the file is, with a reason, and none in plain at all
 * (HARDSHIP.RESTRICTED). What is gone, another's or covered is refused alike with ACCESS.NOT_FOUND.
 */
export async function openPaper(
  ctx: Context,
  id: string,
  reason = "",
): Promise<{ name: string; bytes: Buffer }> {
  const action = "hardship.paper.read";
  const { actor } = ctx;
  const scope = actor && scopeFor(actor, action);
  if (badCharacter(reason)) throw new Refused({ code: "INPUT.BAD_CHARACTER" });
  if (!actor || !scope) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "paper" });
  return readFor({ ctx, action, actor, scope }, async (office) => {
    const rows = await office.tx
      .select({ paper: archivePapers, file: archives })
      .from(archivePapers)
      .innerJoin(archives, eq(archives.id, archivePapers.archiveId))
      .where(eq(archivePapers.id, id));
    const { paper, file } = found(rows, "paper");
    if (paper.isPlain && !scopeFor(actor, "hardship.paper.reveal"))
      throw new Refused({ code: "ACCESS.NOT_FOUND", what: "paper" });
    const how = howOpened(office, file, reason);
    if (paper.isPlain) mustBeOpenFile(file);
    office.about({
      type: "paper",
      ...{ id, recordId: paper.archiveId, unionPath: file.unionPath },
      changes: [{ field: "paper", becomes: paper.number ?? paper.kind }],
      ...(how === "withReason" && { reason }),
    });
    return { name: paper.name, bytes: unsealBytes(office.keys, paperPlace(id), paper.content) };
  });
}
