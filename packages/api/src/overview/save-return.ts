import { transact } from "@gongbang/db/transact";
import { bytesOf, writeXlsx } from "@gongbang/documents/write-table";
import { scopeFor } from "@gongbang/domain/access/policy";
import { dayAt } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import { type ReturnAsked, saveReturnInput } from "@gongbang/domain/overview/return.input";
import { storeFile } from "../files.ts";
import type { Handler } from "../jobs.ts";
import type { Office } from "../office.ts";
import { returnColumns, rowsOf } from "./lay-out-return.ts";
import { listReturn } from "./list-return.ts";
import { officeOf } from "./open-office.ts";
import type { Answer } from "./page-return.ts";
import { readReturn } from "./read-return.ts";
import type { Say } from "./word-return.ts";

const saveTask = saveReturnInput.omit({ commandId: true });

/** The workbook of a return, as its asker sees it: with small cells hidden where the page hides them. */
export const saveReturn: Handler = async (house, job) => {
  const { unionId, period, locale } = saveTask.parse(job.task);
  const { actor, now } = job;
  const scope = scopeFor(actor, "overview.return.read");
  if (!scope) throw new Refused({ code: "ACCESS.DENIED" });
  const say: Say = (key, values) => job.words(locale, `returns.${key}`, values);
  return transact(house.db, { actor, scope }, async (tx) => {
    const office = officeOf({ tx, job, scope, keys: house.keys });
    const read = await readReturn(office, { unionId, period });
    const students = read.isShared ? [] : await allStudents(office, { unionId, period });
    const header = returnColumns.map((key) => say(`column.${key}`));
    const watermark = say("watermark", { name: actor.name, on: dayAt(now) });
    const rows = rowsOf(read, students, { say, locale });
    const bytes = await bytesOf((sink) =>
      writeXlsx({ sheetName: say("title"), header, rows, watermark }, sink),
    );
    const name = `${say("fileName", { union: read.union.name, period: read.period.key })}.xlsx`;
    const fileId = await storeFile(tx, { keys: house.keys, actor, now }, { name, kind: "xlsx", bytes });
    return { fileId, name, rows: rows.length };
  });
};

/** The whole list of students, page by page. */
async function allStudents(office: Office, asked: ReturnAsked): Promise<Answer["rows"]> {
  const rows: Answer["rows"] = [];
  let after: string | undefined;
  do {
    const page = await listReturn(office, { ...asked, figure: { by: "students" }, after, limit: 100 });
    rows.push(...page.rows);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return rows;
}
