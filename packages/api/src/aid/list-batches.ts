import { holding } from "@gongbang/db/like";
import { funds } from "@gongbang/db/schema/aid";
import { bankTemplates, paymentBatches, paymentLines } from "@gongbang/db/schema/payments";
import type { ListBatches } from "@gongbang/domain/aid/batch.input";
import { batchStatuses } from "@gongbang/domain/aid/batch.status";
import { and, desc, eq, like, lt, sql } from "drizzle-orm";
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
  const piece = holding(search);
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
