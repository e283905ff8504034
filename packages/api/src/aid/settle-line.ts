import { found } from "@gongbang/db/rows";
import { type paymentAnswers, paymentBatches, paymentLines } from "@gongbang/db/schema/payments";
import { matchAnswers } from "@gongbang/domain/aid/bank-return";
import { addDays } from "@gongbang/domain/kernel/day";
import { assert } from "@gongbang/domain/kernel/decision";
import { and, eq, sql } from "drizzle-orm";
import type { Words } from "../jobs.ts";
import type { Office } from "../office.ts";
import { addTask } from "./add-task.ts";
import { aboutGrant, type GrantRow, holdGrant, takeStep } from "./take-step.ts";

type Answer = typeof paymentAnswers.$inferSelect;
type Line = typeof paymentLines.$inferSelect;

/** Days that a caseworker has to find out what is wrong with an account. */
const daysToMend = 7;

/**
 * What the bank says of one line, taken at its word: paid, sent back, or sent back after it was paid. What was sent back
 * stays the same grant, approved and set aside, and goes to its caseworker as a task; it is never granted again.
 */
export async function settleLine(
  office: Office,
  { batchId, lineNo, answer }: Answer,
  words: Words,
): Promise<void> {
  const { tx, today } = office;
  const place = and(eq(paymentLines.batchId, batchId), eq(paymentLines.lineNo, lineNo));
  const { grantId } = found(await tx.select().from(paymentLines).where(place), "line");
  // The file, the grant, its line: in the order in which everybody else holds them.
  const grant = await holdGrant(office, grantId);
  const line = found(await tx.select().from(paymentLines).where(place).for("update"), "line");
  const matched = matchAnswers([line], [answer]);
  // The file was matched when it was read in, and the batch is held since: nothing else settles its lines.
  assert(matched.ok, `the bank's answer to line ${lineNo} fits`);
  const outcome = matched.value[0]?.outcome ?? "same";
  if (outcome === "same") return;
  const status = outcome === "pay" ? "paid" : "failed";
  const { reference, reason } = answer;
  await tx
    .update(paymentLines)
    .set({
      status,
      settledOn: today,
      bankReference: reference === "" ? null : reference,
      ...(status === "failed" && { reason }),
    })
    .where(eq(paymentLines.id, line.id));
  if (outcome === "pay") await pay(office, grant, line, reference);
  // What was reversed meanwhile is back in the fund already.
  if (outcome === "bounce" && grant.status === "paid") await bounce(office, grant, reason);
  if (status === "failed" && grant.status !== "reversed") await tell(office, { grant, line, reason, words });
  aboutGrant(office, grant, outcome === "pay" ? "paid" : "approved");
}

/** The hand that pays is the one that checked the batch, not whoever read the bank's answer in. */
async function pay(office: Office, grant: GrantRow, { batchId }: Line, reference: string) {
  const { tx, today } = office;
  const checked = tx
    .select({ by: paymentBatches.checkedBy })
    .from(paymentBatches)
    .where(eq(paymentBatches.id, batchId));
  const { by } = found(await checked, "batch");
  assert(by !== null, "what the bank has was checked by somebody");
  const patch = { paidBy: by, paidOn: today, bankReference: reference };
  await takeStep(office, grant, "settle", { patch, by });
  await tx.execute(sql`select app.post_fund(${grant.id}, ${today})`);
}

/** 退票 after it was paid: the movement out stays, one back follows, and the sum is set aside again. */
async function bounce(office: Office, grant: GrantRow, reason: string) {
  const patch = { paidBy: null, paidOn: null, bankReference: null };
  await takeStep(office, grant, "bounce", { patch, note: reason });
  await office.tx.execute(sql`select app.bounce_fund(${grant.id}, ${office.today})`);
}

type Telling = { grant: GrantRow; line: Line; reason: string; words: Words };

async function tell(office: Office, { grant, line, reason, words }: Telling) {
  const { number, name, archiveId, keeperId } = grant;
  await addTask(office, {
    ...{ archiveId, kind: "paymentReturned", ownerId: keeperId },
    words: words("zh-CN", "batches.returned", { number, name, reason, tail: line.cardTail }).slice(0, 500),
    dueOn: addDays(office.today, daysToMend),
    source: { type: "paymentLine", id: line.id },
  });
}
