import { unsealBytes } from "@gongbang/db/fields";
import { found } from "@gongbang/db/rows";
import { archives } from "@gongbang/db/schema/hardship";
import { archivePapers } from "@gongbang/db/schema/papers";
import { type Action, scopeFor } from "@gongbang/domain/access/policy";
import { Refused } from "@gongbang/domain/kernel/decision";
import { eq } from "drizzle-orm";
import type { Context } from "../context.ts";
import { readFor } from "../door.ts";
import type { Office } from "../office.ts";
import { badCharacter } from "../plain-input.ts";
import { mayReveal } from "../reveal.ts";
import { sealedFieldsOf } from "./find-template.ts";
import { paperPlace } from "./make-paper.ts";
import { howOpened, mustBeOpenFile } from "./open-restricted.ts";
import { isOwnFile } from "./reads.ts";

/**
 * The bytes of an issued paper, the same every time, with a line in the trail. One in plain is opened only by who may
 * uncover, in the file's own unions, with a reason, and counts as uncovering what stands in it (INPUT.REASON_REQUIRED,
 * ACCESS.TOO_MANY_REVEALS). Of a file that was closed they are opened as the file is, with a reason, and none in plain
 * at all (HARDSHIP.RESTRICTED). What is gone, another's or covered is refused alike with ACCESS.NOT_FOUND.
 */
export async function openPaper(
  ctx: Context,
  id: string,
  reason = "",
): Promise<{ name: string; bytes: Buffer }> {
  if (badCharacter(reason)) throw new Refused({ code: "INPUT.BAD_CHARACTER" });
  const isPlain = await readAs(ctx, "hardship.paper.read", async (office) => {
    const { paper } = await paperWithFile(office, id);
    return paper.isPlain;
  });
  // In plain it is an uncovering, and stands in the trail as one.
  return isPlain
    ? readAs(ctx, "hardship.paper.reveal", (office) => openPlain(office, id, reason))
    : readAs(ctx, "hardship.paper.read", (office) => openMasked(office, id, reason));
}

function readAs<T>(ctx: Context, action: Action, run: (office: Office) => Promise<T>): Promise<T> {
  const { actor } = ctx;
  const scope = actor && scopeFor(actor, action);
  if (!actor || !scope) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "paper" });
  return readFor({ ctx, action, actor, scope }, run);
}

async function paperWithFile({ tx }: Office, id: string) {
  const rows = await tx
    .select({ paper: archivePapers, file: archives })
    .from(archivePapers)
    .innerJoin(archives, eq(archives.id, archivePapers.archiveId))
    .where(eq(archivePapers.id, id));
  return found(rows, "paper");
}

async function openPlain(office: Office, id: string, reason: string) {
  const { paper, file } = await paperWithFile(office, id);
  if (!isOwnFile(office, file)) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "paper" });
  mustBeOpenFile(office, file);
  if (reason.trim().length < 2) throw new Refused({ code: "INPUT.REASON_REQUIRED" });
  const sealed = await sealedFieldsOf(office.tx, paper);
  await mayReveal(office, Math.max(1, sealed.length));
  office.about({
    type: "paper",
    ...{ id, recordId: paper.archiveId, unionPath: file.unionPath, reason },
    changes: sealed.map((field) => ({ field })),
  });
  return bytesOf(office, paper);
}

async function openMasked(office: Office, id: string, reason: string) {
  const { paper, file } = await paperWithFile(office, id);
  const how = howOpened(office, file, reason);
  office.about({
    type: "paper",
    ...{ id, recordId: paper.archiveId, unionPath: file.unionPath },
    changes: [{ field: "paper", becomes: paper.number ?? paper.kind }],
    ...(how === "withReason" && { reason }),
  });
  return bytesOf(office, paper);
}

const bytesOf = ({ keys }: Office, { id, name, content }: typeof archivePapers.$inferSelect) => ({
  name,
  bytes: unsealBytes(keys, paperPlace(id), content),
});
