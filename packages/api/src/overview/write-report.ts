import { transact } from "@gongbang/db/transact";
import { writeReport as drawReport } from "@gongbang/documents/write-report";
import { scopeFor } from "@gongbang/domain/access/policy";
import { dayAt } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import { reportInput } from "@gongbang/domain/overview/overview.input";
import { storeFile } from "../files.ts";
import type { Handler } from "../jobs.ts";
import { countOverview } from "./count-overview.ts";
import { reportOf } from "./lay-out-report.ts";
import { officeOf } from "./open-office.ts";
import type { Say } from "./word-report.ts";

const task = reportInput.omit({ commandId: true });

/** The overview as a Word file, with its charts, seen with the eyes of whoever asked for it. */
export const writeReport: Handler = async (house, job) => {
  const { unionId, locale } = task.parse(job.task);
  const { actor, now } = job;
  const scope = scopeFor(actor, "overview.report.write");
  if (!scope) throw new Refused({ code: "ACCESS.DENIED" });
  return transact(house.db, { actor, scope }, async (tx) => {
    const office = officeOf({ tx, job, scope, keys: house.keys });
    const overview = await countOverview(office, { unionId });
    const say: Say = (key, values) => job.words(locale, `overview.${key}`, values);
    const state = (status: string) => job.words(locale, `machines.hardship.archive.states.${status}`);
    const bytes = await drawReport(reportOf(overview, { say, state, locale, by: actor.name }));
    const name = `${say("reportFile", { union: overview.union.name, on: dayAt(now) })}.docx`;
    const fileId = await storeFile(tx, { keys: house.keys, actor, now }, { name, kind: "docx", bytes });
    return { fileId, name };
  });
};
