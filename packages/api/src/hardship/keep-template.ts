import { createHash } from "node:crypto";
import { one } from "@gongbang/db/rows";
import { paperTemplates } from "@gongbang/db/schema/papers";
import { uuidv7 } from "@gongbang/db/uuid";
import { readTemplate } from "@gongbang/documents/read-template";
import { scopeFor } from "@gongbang/domain/access/policy";
import type { PaperKind } from "@gongbang/domain/codes/paper-kinds";
import { type PaperUse, readPaperTags } from "@gongbang/domain/hardship/paper-tags";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { eq, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { deny, writeFor } from "../door.ts";
import type { Office } from "../office.ts";

export type TemplateFile = { commandId: string; kind: PaperKind; name: string; bytes: Uint8Array };

/**
 * Takes a Word template for a kind of paper, as its next version: not in use before a second person releases it. Refuses
 * with FILE.*, with TEMPLATE.FAULTS and every fault at its place, and with TEMPLATE.NOT_YOURS below the federation.
 */
export async function keepTemplate(ctx: Context, file: TemplateFile): Promise<{ id: string }> {
  const action = "hardship.template.write";
  const { actor } = ctx;
  const scope = actor && scopeFor(actor, action);
  if (actor && !scope) await deny({ ctx, action, actor });
  if (!actor || !scope) throw new Refused({ code: "ACCESS.DENIED" });
  const use = readPaperTags(file.kind, orRefuse(await readTemplate(file.bytes)));
  if (use.faults.length > 0) throw new Refused({ code: "TEMPLATE.FAULTS", faults: use.faults.slice(0, 50) });
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const { bytes, ...rest } = file;
  const input = { ...rest, sha256 };
  const call = { ctx, action, actor, scope, path: "keepTemplate", input } as const;
  return writeFor(call, (office) => keep(office, { ...input, bytes, use }));
}

/** The office's papers are one for the whole district: who leads a union below does not change them. */
export function mustLeadTheOffice({ actor }: Pick<Office, "actor">): void {
  if (actor.unionPath !== "/") throw new Refused({ code: "TEMPLATE.NOT_YOURS" });
}

type Kept = Omit<TemplateFile, "commandId"> & { sha256: string; use: PaperUse };

async function keep(office: Office, { kind, name, bytes, sha256, use }: Kept) {
  const { tx, actor, now } = office;
  mustLeadTheOffice(office);
  // Two uploads of one kind at once take two versions, one after the other.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`template ${kind}`}, 0))`);
  const { last } = one(
    await tx
      .select({ last: sql<number>`coalesce(max(${paperTemplates.version}), 0)::int` })
      .from(paperTemplates)
      .where(eq(paperTemplates.kind, kind)),
  );
  const id = uuidv7();
  await tx.insert(paperTemplates).values({
    ...{ id, kind, sha256, version: last + 1, name: plainName(name), fields: use.fields },
    content: Buffer.from(bytes),
    ...{ uploadedBy: actor.id, uploadedByName: actor.name, uploadedAt: now },
  });
  office.about({
    type: "template",
    id,
    unionPath: actor.unionPath,
    changes: [
      { field: "kind", becomes: kind },
      { field: "version", becomes: last + 1 },
      { field: "sha256", becomes: sha256 },
    ],
  });
  return { id };
}

/** The last part of a path, without signs that no file system takes, as a Word file. */
const plainName = (name: string): string => {
  const bare = (name.split(/[/\\]/).at(-1) ?? "")
    .replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "")
    .replace(/\.[A-Za-z]{1,5}$/, "");
  return `${bare.slice(-100) || "template"}.docx`;
};
