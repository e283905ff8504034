import { type BatchEvent, batchMachine } from "@gongbang/domain/aid/batch.status";
import { readyBankFormats } from "@gongbang/domain/codes/bank-format";
import { batchSeries } from "@gongbang/domain/codes/record-number";
import { addDays, yearOf } from "@gongbang/domain/kernel/day";
import { fen, plus } from "@gongbang/domain/kernel/money";
import { seal } from "../../src/fields.ts";
import type { Keyring } from "../../src/keyring.ts";
import type { paymentBatches, paymentLines } from "../../src/schema/payments.ts";
import type { tasks } from "../../src/schema/tasks.ts";
import { advance, begin, type Chronicle } from "./chronicle.ts";
import type { GrantRow } from "./grants.ts";
import type { Numbers } from "./numbers.ts";
import type { Officer, Staff } from "./officers.ts";
import { type Series, seriesNumber } from "./series.ts";

type BatchRow = typeof paymentBatches.$inferInsert & { id: string; number: string };
type LineRow = typeof paymentLines.$inferInsert;
type TaskRow = typeof tasks.$inferInsert;
type Till = { book: Chronicle; keys: Keyring; numbers: Numbers; staff: Staff; series: Series };
export type Payments = { batches: BatchRow[]; lines: LineRow[]; tasks: TaskRow[] };

const most = 6;

/**
 * The last transfers of the fund that pays most, as the batch in which they went to the bank: all of them were paid but
 * one, which came back and waits for its caseworker.
 */
export function payBatch(till: Till, grants: readonly GrantRow[]): Payments {
  const { staff } = till;
  const second = staff.all.find(({ roles, id }) => roles.includes("finance") && id !== staff.finance.id);
  const open = grants.find(({ status, way }) => status === "approved" && way === "bank");
  if (!second || !open) return { batches: [], lines: [], tasks: [] };
  const paid = grants.filter(
    (each) => each.fundId === open.fundId && each.status === "paid" && each.way === "bank",
  );
  const chosen = [...paid.slice(1 - most), open];
  const batch = walk(till, chosen, second);
  return {
    batches: [batch],
    lines: chosen.map((grant, i) => lineOf(till, grant, { batch, lineNo: i + 1, isBack: grant === open })),
    tasks: [taskOf(till, open)],
  };
}

/** The batch by its machine: made, published, checked by the other one of finance, sent and settled. */
function walk({ book, staff, series }: Till, chosen: readonly GrantRow[], checker: Officer): BatchRow {
  const on = book.days.workdays(book.days.today, -3);
  const { finance: maker } = staff;
  const { unionId, unionPath, id: keeperId } = maker;
  const id = book.dice.uuid(Date.parse(`${on}T08:30:00+08:00`));
  const number = seriesNumber(series, batchSeries(yearOf(on)));
  const facts = { hands: [], publishedOn: on, held: [], waiting: 0, madeBy: maker.id };
  const record = { id, unionId, unionPath, keeperId, ...facts };
  const deed = { on, title: number };
  begin(
    book,
    batchMachine,
    { ...record, status: "draft", actorId: maker.id },
    {
      ...{ ...deed, by: maker, action: "aid.batch.make", number },
    },
  );
  const steps: [BatchEvent, Officer][] = [
    ["check", checker],
    ["send", maker],
    ["settle", maker],
  ];
  let status: NonNullable<BatchRow["status"]> = "draft";
  for (const [event, by] of steps)
    status = advance(book, batchMachine, { ...record, status, actorId: by.id }, event, { ...deed, by });
  const amountFen = chosen.reduce((sum, grant) => plus(sum, grant.amountFen), fen(0));
  const people = { madeBy: maker.id, checkedBy: checker.id, sentBy: maker.id };
  return {
    ...{ id, number, fundId: chosen[0]?.fundId ?? "", templateId: readyBankFormats[0].id, status },
    ...{ purpose: "帮扶款", lines: chosen.length, amountFen, ...people },
    ...{ publishedOn: on, publishedAt: "机关一层公告栏", sentOn: on, settledOn: on },
    ...{ unionId, unionPath, keeperId, version: 5 },
  };
}

type At = { batch: BatchRow; lineNo: number; isBack: boolean };

function lineOf({ book, keys, numbers }: Till, grant: GrantRow, { batch, lineNo, isBack }: At): LineRow {
  const id = lineIdOf(grant);
  const card = numbers.card();
  const { unionId, unionPath, keeperId } = grant;
  const place = { table: "payment_lines", column: "card", rowId: id };
  return {
    ...{ id, batchId: batch.id, lineNo, grantId: grant.id, attempt: 1, amountFen: grant.amountFen },
    ...{ holderName: grant.name, bankName: "", card: seal(keys, place, card), cardTail: card.slice(-4) },
    ...{ status: isBack ? "failed" : "paid", reason: isBack ? "户名不符" : "" },
    bankReference: isBack ? null : (grant.bankReference ?? book.dice.digits(16)),
    ...{ settledOn: batch.settledOn ?? null, unionId, unionPath, keeperId },
  };
}

/** A line's id is its grant's with another last digit, so that the task finds it. */
const lineIdOf = ({ id }: GrantRow) =>
  id.slice(0, -1) + ((Number.parseInt(id.slice(-1), 16) + 1) % 16).toString(16);

function taskOf({ book }: Till, grant: GrantRow): TaskRow {
  const { archiveId, unionId, unionPath, keeperId, number, name } = grant;
  return {
    id: book.dice.uuid(Date.parse(`${book.days.today}T08:00:00+08:00`)),
    ...{ archiveId, kind: "paymentReturned", dueOn: addDays(book.days.today, 4) },
    words: `银行退票：${number} ${name}，原因：户名不符。请核对账户后重新登记，财务再次发放。`,
    ...{ sourceType: "paymentLine", sourceId: lineIdOf(grant), unionId, unionPath, keeperId },
  };
}
