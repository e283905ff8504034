import { createHash } from "node:crypto";
import { importTemplates } from "@gongbang/db/schema/exports";
import { officers } from "@gongbang/db/schema/office";
import { uuidv7 } from "@gongbang/db/uuid";
import { fitTemplate, headingsText } from "@gongbang/domain/members/import-template";
import type { RosterField } from "@gongbang/domain/members/roster";
import { desc, eq, or } from "drizzle-orm";
import type { Office } from "../office.ts";
import type { Import } from "./open-roster.ts";

/** Remembers how this roster was read, for the next one with the same headings: the officer's own, the last one counts. */
export async function keepTemplate({ tx, actor, now }: Office, asked: Import): Promise<void> {
  const { headings, columns, values, matchBy, mode, intoUnionId } = asked;
  if (!headings || !columns) return;
  const headingsKey = createHash("sha256").update(headingsText(headings)).digest("hex");
  const read = { headings, columns, values: values ?? [], matchBy, mode, intoUnionId, usedAt: now };
  const { id: keeperId, unionId, unionPath } = actor;
  await tx
    .insert(importTemplates)
    .values({ id: uuidv7(), headingsKey, ...read, unionId, unionPath, keeperId })
    .onConflictDoUpdate({
      target: [importTemplates.keeperId, importTemplates.headingsKey],
      set: { ...read, unionId, unionPath },
    });
}

type Template = typeof importTemplates.$inferSelect;
export type Remembered = Pick<Template, "values" | "matchBy" | "mode" | "intoUnionId"> & {
  /** Undefined where the template does not know the heading. */
  columns: (RosterField | null | undefined)[];
  by: string;
  at: Date;
};

const templatesTried = 50;

/** How a roster with these headings was read the last time: by the officer, or else by somebody of their union. */
export async function findTemplate(
  { tx, actor }: Pick<Office, "tx" | "actor">,
  headings: readonly string[],
): Promise<Remembered | null> {
  const { keeperId, unionId, usedAt } = importTemplates;
  const rows = await tx
    .select({ template: importTemplates, by: officers.name })
    .from(importTemplates)
    .leftJoin(officers, eq(officers.id, keeperId))
    .where(or(eq(keeperId, actor.id), eq(unionId, actor.unionId)))
    .orderBy(desc(usedAt))
    .limit(templatesTried);
  const isOwn = ({ template }: (typeof rows)[number]) => template.keeperId === actor.id;
  for (const { template, by } of [...rows.filter(isOwn), ...rows.filter((row) => !isOwn(row))]) {
    const columns = fitTemplate(headings, template);
    if (columns) return { ...template, columns, by: by ?? "", at: template.usedAt };
  }
  return null;
}
