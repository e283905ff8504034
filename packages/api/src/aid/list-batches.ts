import { funds } from "@gongbang/db/schema/aid";
import { bankTemplates, paymentBatches, paymentLines } from "@gongbang/db/schema/payments";
import { uuidv7 } from "@gongbang/db/uuid";
import type { AddTemplate, ListBatches } from "@gongbang/domain/aid/batch.input";
import { batchStatuses } from "@gongbang/domain/aid/batch.status";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, asc, desc, eq, isNull, like, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

export const batchRowShape = z.object({
  id: z.string(),
  version: z.number(),
  number: z.string(),
  status: z.enum(batchStatuses),
  fundId: z.string(),
  fundName: z.string(),
  templateName: z.string(),
  lines: z.number(),
  amountFen: z.number(),
  waiting: z.number(),
  failed: z.number(),
  createdAt: z.string(),
  sentOn: z.string().nullable(),
});
export const batchListShape = z.object({ rows: z.array(batchRowShape), next: z.string().nullable() });

const lines = (status: string) =>
  sql<number>`(select count(*)::int from ${paymentLines}
    where ${paymentLines.batchId} = ${paymentBatches.id} and ${paymentLines.status} = ${status})`;

/** A batch with its fund and how far the bank is, as the lists show it. */
export const batchRow = {
  id: paymentBatches.id,
  version: paymentBatches.version,
  number: paymentBatches.number,
  status: paymentBatches.status,
  fundId: paymentBatches.fundId,
  fundName: funds.name,
  templateName: bankTemplates.name,
  lines: paymentBatches.lines,
  amountFen: paymentBatches.amountFen,
  waiting: lines("waiting"),
  failed: lines("failed"),
  createdAt: paymentBatches.createdAt,
  sentOn: paymentBatches.sentOn,
};

/** The batches, the newest first. `after` is the id of the last row that was seen. */
export async function batchList({ tx }: Office, { status, search, after, limit }: ListBatches) {
  const piece = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const rows = await tx
    .select(batchRow)
    .from(paymentBatches)
    .innerJoin(funds, eq(funds.id, paymentBatches.fundId))
    .innerJoin(bankTemplates, eq(bankTemplates.id, paymentBatches.templateId))
    .where(
      and(
        status && eq(paymentBatches.status, status),
        search === "" ? undefined : like(paymentBatches.number, piece),
        after === undefined ? undefined : lt(paymentBatches.id, after),
      ),
    )
    .orderBy(desc(paymentBatches.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return {
    rows: page.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

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

/** Enters a bank's template; another edition under the same key takes its place for new batches. */
export async function addTemplate(office: Office, { template }: AddTemplate) {
  const { tx, actor, now } = office;
  const paying = new Set(template.columns.map(({ field }) => field));
  const answering = new Set(template.returnColumns.map(({ field }) => field));
  const isWhole =
    paying.has("lineNo") && paying.has("card") && answering.has("lineNo") && answering.has("result");
  if (!isWhole || !(paying.has("amountYuan") || paying.has("amountFen")))
    throw new Refused({ code: "AID.TEMPLATE_INCOMPLETE" });
  const before = and(eq(bankTemplates.key, template.key), isNull(bankTemplates.closedAt));
  await tx.update(bankTemplates).set({ closedAt: now }).where(before);
  const id = uuidv7();
  const { key, name } = template;
  await tx.insert(bankTemplates).values({ id, key, name, template, addedBy: actor.id });
  office.about({ type: "bankTemplate", id, unionPath: "/", changes: [{ field: "name", becomes: name }] });
  return { id };
}
