import { createHash } from "node:crypto";
import { found } from "@gongbang/db/rows";
import { bankTemplates, paymentAnswers, paymentBatches, paymentLines } from "@gongbang/db/schema/payments";
import { readBankFile } from "@gongbang/documents/read-bank-file";
import { matchAnswers } from "@gongbang/domain/aid/bank-return";
import { readAnswer, withoutTotals } from "@gongbang/domain/aid/bank-template";
import type { ImportReturn } from "@gongbang/domain/aid/batch.input";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { fen } from "@gongbang/domain/kernel/money";
import { and, eq, isNull } from "drizzle-orm";
import { startJob } from "../jobs.ts";
import type { Office } from "../office.ts";
import { type BatchRow, lockBatch } from "./step-batch.ts";

/**
 * Reads the file that the bank gave back, line by line, and lets the worker settle what is new in it. A file that was
 * read before changes nothing. Refuses as matchAnswers does, with FILE.*, with AID.RETURN_TOO_EARLY before the batch was
 * sent, and with AID.RETURN_AT_WORK while another file is being settled.
 */
export async function importReturn(office: Office, { batchId, version, content }: ImportReturn) {
  const { tx, now } = office;
  const batch = await lockBatch(office, { batchId, version });
  if (batch.status !== "sent" && batch.status !== "settled")
    throw new Refused({ code: "AID.RETURN_TOO_EARLY" });
  const bytes = Buffer.from(content, "base64");
  const answered = await answersIn(office, batch, bytes);
  const fresh = answered.filter(({ outcome }) => outcome !== "same");
  const count = (outcome: string) => fresh.filter((each) => each.outcome === outcome).length;
  const counts = {
    paid: count("pay"),
    failed: count("fail"),
    bounced: count("bounce"),
    same: answered.length - fresh.length,
  };
  const fileSha256 = createHash("sha256").update(bytes).digest("hex");
  for (let at = 0; at < fresh.length; at += 500) {
    const rows = fresh.slice(at, at + 500).map(({ outcome: _, ...answer }) => ({
      ...{ batchId, lineNo: answer.lineNo, answer, fileSha256, readAt: now },
    }));
    await tx.insert(paymentAnswers).values(rows);
  }
  const jobId =
    fresh.length === 0
      ? null
      : await startJob(office, { kind: "aid.settleBatch", task: { batchId }, total: fresh.length });
  if (jobId !== null) await tx.update(paymentBatches).set({ jobId }).where(eq(paymentBatches.id, batchId));
  office.about({
    ...{ type: "batch", id: batchId, unionPath: batch.unionPath },
    changes: Object.entries(counts).map(([field, becomes]) => ({ field, becomes })),
  });
  return { ...counts, jobId };
}

async function answersIn({ tx }: Office, batch: BatchRow, bytes: Buffer) {
  const isOpen = and(eq(paymentAnswers.batchId, batch.id), isNull(paymentAnswers.appliedAt));
  const [open] = await tx.select({ id: paymentAnswers.id }).from(paymentAnswers).where(isOpen).limit(1);
  if (open) throw new Refused({ code: "AID.RETURN_AT_WORK" });
  const rows = await tx.select().from(bankTemplates).where(eq(bankTemplates.id, batch.templateId));
  const { template } = found(rows, "template");
  const { format, separator, returnHasHeader: hasHeader } = template;
  const read = orRefuse(await readBankFile(bytes, { format, separator, hasHeader }));
  const { lineNo, amountFen, status } = paymentLines;
  const lines = await tx
    .select({ lineNo, amountFen, status })
    .from(paymentLines)
    .where(eq(paymentLines.batchId, batch.id));
  const sumFen = fen(lines.reduce((sum, line) => sum + line.amountFen, 0));
  const answers = withoutTotals(template, read, { lines: lines.length, sumFen }).flatMap(
    (cells) => readAnswer(template, cells) ?? [],
  );
  return orRefuse(matchAnswers(lines, answers));
}
