import { createHash } from "node:crypto";
import type { Tx } from "@gongbang/db/open";
import { found } from "@gongbang/db/rows";
import { paperTemplates } from "@gongbang/db/schema/papers";
import { readTemplate } from "@gongbang/documents/read-template";
import { writeTemplate } from "@gongbang/documents/write-template";
import { type PaperFieldKey, paperFields } from "@gongbang/domain/codes/paper-fields";
import type { PaperKind } from "@gongbang/domain/codes/paper-kinds";
import { paperLayouts } from "@gongbang/domain/codes/paper-layouts";
import { type PaperUse, readPaperTags } from "@gongbang/domain/hardship/paper-tags";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { and, eq, isNotNull, isNull } from "drizzle-orm";

export async function templateOf(tx: Tx, id: string) {
  return found(await tx.select().from(paperTemplates).where(eq(paperTemplates.id, id)), "template");
}

/** A template as a paper is made from it. Version nought comes with the desk. */
export type UsedTemplate = {
  id: string | null;
  version: number;
  sha256: string;
  bytes: Uint8Array;
  use: PaperUse;
};

/** The template in use for a kind: the office's own that was released last, or the one that comes with the desk. */
export async function templateInUse(tx: Tx, kind: PaperKind): Promise<UsedTemplate> {
  const [own] = await tx
    .select()
    .from(paperTemplates)
    .where(
      and(
        eq(paperTemplates.kind, kind),
        isNotNull(paperTemplates.releasedAt),
        isNull(paperTemplates.retiredAt),
      ),
    );
  const bytes = own?.content ?? (await writeTemplate(paperLayouts[kind]));
  const use = await useOf(kind, bytes);
  const sha256 = own?.sha256 ?? createHash("sha256").update(bytes).digest("hex");
  return { id: own?.id ?? null, version: own?.version ?? 0, sha256, bytes, use };
}

const useOf = async (kind: PaperKind, bytes: Uint8Array): Promise<PaperUse> =>
  readPaperTags(kind, orRefuse(await readTemplate(bytes)));

/** The sealed fields of a paper that was made: those of the template that it was made from. */
export async function sealedFieldsOf(
  tx: Tx,
  { kind, templateId }: { kind: PaperKind; templateId: string | null },
): Promise<PaperFieldKey[]> {
  const bytes =
    templateId === null
      ? await writeTemplate(paperLayouts[kind])
      : (await templateOf(tx, templateId)).content;
  return sealedIn(await useOf(kind, bytes));
}

export const sealedIn = ({ fields }: PaperUse): PaperFieldKey[] =>
  fields.filter((key) => "sealed" in paperFields[key]);
