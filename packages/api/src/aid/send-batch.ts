import { unseal } from "@gongbang/db/fields";
import { found } from "@gongbang/db/rows";
import { grants } from "@gongbang/db/schema/aid";
import { bankTemplates, paymentBatches, paymentLines } from "@gongbang/db/schema/payments";
import { writeBankFile } from "@gongbang/documents/write-bank-file";
import { scopeFor } from "@gongbang/domain/access/policy";
import { bankRows } from "@gongbang/domain/aid/bank-template";
import type { StepBatch } from "@gongbang/domain/aid/batch.input";
import { Refused } from "@gongbang/domain/kernel/decision";
import { asc, eq, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { readFor } from "../door.ts";
import { openFile, storeFile } from "../files.ts";
import type { Office } from "../office.ts";
import { linePlace } from "./make-batch.ts";
import { type BatchRow, lockBatch, takeBatchStep } from "./step-batch.ts";

/**
 * Makes the bank's file of a checked batch, with the cards in plain, and keeps it sealed for 30 days. From here on the
 * lines wait for the bank. Refuses as the machine does, and with ACCESS.NOT_FOUND.
 */
export async function sendBatch(office: Office, { note, ...asked }: StepBatch) {
  const { tx, actor, today } = office;
  const batch = await lockBatch(office, asked);
  const { bytes, format } = await bankFileOf(office, batch);
  const name = `${batch.number.replace(" ", "")}-${today}.${format}`;
  const fileId = await storeFile(tx, office, { name, kind: format, bytes });
  const patch = { fileId, sentBy: actor.id, sentOn: today };
  return takeBatchStep(office, batch, "send", { patch, note });
}

async function bankFileOf({ tx, keys }: Office, batch: BatchRow) {
  const rows = await tx.select().from(bankTemplates).where(eq(bankTemplates.id, batch.templateId));
  const { template } = found(rows, "template");
  const lines = await tx
    .select({ line: paymentLines, number: grants.number })
    .from(paymentLines)
    .innerJoin(grants, eq(grants.id, paymentLines.grantId))
    .where(eq(paymentLines.batchId, batch.id))
    .orderBy(asc(paymentLines.lineNo));
  const { format, encoding, separator, hasHeader, columns } = template;
  const bytes = await writeBankFile({
    ...{ format, encoding, separator },
    header: hasHeader ? columns.map(({ heading }) => heading) : null,
    rows: bankRows(
      template,
      lines.map(({ line, number }) => ({
        ...line,
        ...{ number, card: unseal(keys, linePlace(line.id), line.card) },
      })),
      batch.purpose,
    ),
  });
  return { bytes, format };
}

/** The bank's file, for finance alone; each saving is counted and leaves a line. Refuses with ACCESS.NOT_FOUND. */
export async function saveBatchFile(ctx: Context, batchId: string) {
  const action = "aid.batch.send";
  const { actor } = ctx;
  const scope = actor && scopeFor(actor, action);
  if (!actor || !scope) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "batch" });
  return readFor({ ctx, action, actor, scope }, async ({ tx, keys, about }) => {
    const batch = found(
      await tx.select().from(paymentBatches).where(eq(paymentBatches.id, batchId)),
      "batch",
    );
    if (batch.fileId === null) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "batch" });
    const file = await openFile(tx, keys, batch.fileId);
    const downloads = sql`${paymentBatches.downloads} + 1`;
    await tx.update(paymentBatches).set({ downloads }).where(eq(paymentBatches.id, batchId));
    about({
      ...{ type: "batch", id: batchId, unionPath: batch.unionPath },
      changes: [{ field: "file", becomes: file.name }],
    });
    return { name: file.name, kind: file.kind, bytes: file.bytes };
  });
}
