import { bankTemplates, paymentBatches } from "@gongbang/db/schema/payments";
import { uuidv7 } from "@gongbang/db/uuid";
import { bankTemplateSchema, isWholeTemplate } from "@gongbang/domain/aid/bank-template";
import type { AddTemplate } from "@gongbang/domain/aid/batch.input";
import { dayAt } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, asc, count, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

export const templatesShape = z.object({
  rows: z.array(
    z.object({ id: z.string(), key: z.string(), name: z.string(), format: z.enum(["csv", "txt", "xlsx"]) }),
  ),
});

/** The banks' templates that are in use. */
export async function listTemplates({ tx }: Office) {
  const { id, key, name, template } = bankTemplates;
  const rows = await tx
    .select({ id, key, name, template })
    .from(bankTemplates)
    .where(isNull(bankTemplates.closedAt))
    .orderBy(asc(name));
  return { rows: rows.map((row) => ({ ...row, format: row.template.format })) };
}

export const templateVersionsShape = z.object({
  rows: z.array(
    z.object({
      ...{ id: z.string(), template: bankTemplateSchema, batches: z.number() },
      ...{ from: z.string(), until: z.string().nullable() },
    }),
  ),
});

/** Every template with the days of each of its versions, and how many batches were made by it. */
export async function listTemplateVersions({ tx }: Office): Promise<z.input<typeof templateVersionsShape>> {
  const { id, key, template, addedAt, closedAt } = bankTemplates;
  const rows = await tx
    .select({ id, template, addedAt, closedAt, batches: count(paymentBatches.id) })
    .from(bankTemplates)
    .leftJoin(paymentBatches, eq(paymentBatches.templateId, id))
    .groupBy(id)
    .orderBy(asc(key), desc(addedAt))
    .limit(200);
  return {
    rows: rows.map(({ addedAt: from, closedAt: until, ...row }) => ({
      ...{ ...row, from: dayAt(from), until: until && dayAt(until) },
    })),
  };
}

/**
 * Enters a bank's template; another edition under the same key takes its place for new batches. A batch keeps the edition
 * that it was made by. Refuses with AID.TEMPLATE_INCOMPLETE.
 */
export async function addTemplate(office: Office, { template }: AddTemplate) {
  const { tx, actor, now } = office;
  if (!isWholeTemplate(template)) throw new Refused({ code: "AID.TEMPLATE_INCOMPLETE" });
  const before = and(eq(bankTemplates.key, template.key), isNull(bankTemplates.closedAt));
  await tx.update(bankTemplates).set({ closedAt: now }).where(before);
  const id = uuidv7();
  const { key, name } = template;
  await tx.insert(bankTemplates).values({ id, key, name, template, addedBy: actor.id });
  office.about({ type: "bankTemplate", id, unionPath: "/", changes: [{ field: "name", becomes: name }] });
  return { id };
}
