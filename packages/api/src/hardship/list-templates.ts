import { paperTemplates } from "@gongbang/db/schema/papers";
import {
  type PaperField,
  paperConditions,
  paperFields,
  paperLoops,
} from "@gongbang/domain/codes/paper-fields";
import { paperKindNames, paperKinds } from "@gongbang/domain/codes/paper-kinds";
import { desc } from "drizzle-orm";
import type { z } from "zod";
import type { Office } from "../office.ts";
import type { templatesOutput } from "./describe-templates.ts";

const wordOf = ({ tag, sealed, open, asked }: PaperField) => ({
  tag,
  sealed: sealed ?? false,
  open: open ?? false,
  asked: asked ?? false,
});

/** Every kind of paper with the versions of its template, the newest first, and the words that templates may hold. */
export async function listTemplates({ tx, actor }: Office): Promise<z.input<typeof templatesOutput>> {
  const rows = await tx.select(columns).from(paperTemplates).orderBy(desc(paperTemplates.version)).limit(700);
  const kinds = paperKindNames.map((kind) => ({
    kind,
    isPublic: paperKinds[kind].public,
    hasNumber: paperKinds[kind].series !== null,
    versions: rows
      .filter((row) => row.kind === kind)
      .map((row) => ({
        ...row,
        uploadedAt: row.uploadedAt.toISOString(),
        releasedAt: row.releasedAt?.toISOString() ?? null,
        standing: row.retiredAt
          ? ("retired" as const)
          : row.releasedAt
            ? ("inUse" as const)
            : ("waiting" as const),
        mayRelease:
          !row.releasedAt && !row.retiredAt && row.uploadedBy !== actor.id && actor.unionPath === "/",
      })),
  }));
  return {
    kinds,
    words: Object.values<PaperField>(paperFields).map(wordOf),
    loops: Object.values(paperLoops).map((loop) => ({
      tag: loop.tag,
      words: Object.values<PaperField>(loop.fields).map(wordOf),
    })),
    conditions: Object.values(paperConditions).map(({ tag }) => tag),
  };
}

const columns = {
  id: paperTemplates.id,
  kind: paperTemplates.kind,
  version: paperTemplates.version,
  name: paperTemplates.name,
  sha256: paperTemplates.sha256,
  uploadedBy: paperTemplates.uploadedBy,
  uploadedByName: paperTemplates.uploadedByName,
  uploadedAt: paperTemplates.uploadedAt,
  releasedByName: paperTemplates.releasedByName,
  releasedAt: paperTemplates.releasedAt,
  retiredAt: paperTemplates.retiredAt,
};
