import { unsealBytes } from "@gongbang/db/fields";
import { found } from "@gongbang/db/rows";
import { archives } from "@gongbang/db/schema/hardship";
import { archivePapers } from "@gongbang/db/schema/papers";
import { scopeFor } from "@gongbang/domain/access/policy";
import { Refused } from "@gongbang/domain/kernel/decision";
import { eq } from "drizzle-orm";
import type { Context } from "../context.ts";
import { readFor } from "../door.ts";
import { paperPlace } from "./make-paper.ts";

/**
 * The bytes of an issued paper, the same every time, with a line in the trail. One in plain is opened only by who may
 * uncover. What is gone, another's or covered is refused alike with ACCESS.NOT_FOUND.
 */
export async function openPaper(ctx: Context, id: string): Promise<{ name: string; bytes: Buffer }> {
  const action = "hardship.paper.read";
  const { actor } = ctx;
  const scope = actor && scopeFor(actor, action);
  if (!actor || !scope) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "paper" });
  return readFor({ ctx, action, actor, scope }, async (office) => {
    const rows = await office.tx
      .select({ paper: archivePapers, unionPath: archives.unionPath })
      .from(archivePapers)
      .innerJoin(archives, eq(archives.id, archivePapers.archiveId))
      .where(eq(archivePapers.id, id));
    const { paper, unionPath } = found(rows, "paper");
    if (paper.isPlain && !scopeFor(actor, "hardship.paper.reveal"))
      throw new Refused({ code: "ACCESS.NOT_FOUND", what: "paper" });
    office.about({
      type: "paper",
      ...{ id, recordId: paper.archiveId, unionPath },
      changes: [{ field: "paper", becomes: paper.number ?? paper.kind }],
    });
    return { name: paper.name, bytes: unsealBytes(office.keys, paperPlace(id), paper.content) };
  });
}
