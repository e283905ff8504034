import { transact } from "@gongbang/db/transact";
import { bytesOf, writeXlsx } from "@gongbang/documents/write-table";
import { scopeFor } from "@gongbang/domain/access/policy";
import { dayAt } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import { saveReturnInput } from "@gongbang/domain/overview/return.input";
import type { z } from "zod";
import { storeFile } from "../files.ts";
import { type Handler, type Job, startJob } from "../jobs.ts";
import { unionInReach } from "../members/reads.ts";
import type { Office } from "../office.ts";
import { readReturn } from "./count-return.ts";
import { rowsOf, type Say } from "./lay-out-return.ts";

/** Starts writing a return into a workbook. Refuses with ACCESS.NOT_FOUND. */
export async function startReturn(
  office: Office,
  { unionId, period, locale }: z.output<typeof saveReturnInput>,
) {
  const union = await unionInReach(office, unionId ?? office.actor.unionId);
  const task = { unionId: union.id, period: period.key, locale };
  const jobId = await startJob(office, { kind: "overview.saveReturn", task });
  office.about({
    type: "return",
    id: union.id,
    unionPath: union.path,
    changes: [{ field: "period", becomes: period.key }],
  });
  return { jobId };
}

const saveTask = saveReturnInput.omit({ commandId: true });

/** The workbook of a return, as its asker sees it: with small cells hidden where the page hides them. */
export const saveReturn: Handler = async (house, job) => {
  const { unionId, period, locale } = saveTask.parse(job.task);
  const { actor, now } = job;
  const scope = scopeFor(actor, "overview.return.read");
  if (!scope) throw new Refused({ code: "ACCESS.DENIED" });
  const say: Say = (key, values) => job.words(locale, `returns.${key}`, values);
  return transact(house.db, { actor, scope }, async (tx) => {
    const read = await readReturn(officeOf({ tx, job, scope, keys: house.keys }), { unionId, period });
    const header = (["part", "item", "households", "persons", "times", "yuan"] as const).map((key) =>
      say(`column.${key}`),
    );
    const watermark = say("watermark", { name: actor.name, on: dayAt(now) });
    const rows = rowsOf(read, say, locale);
    const bytes = await bytesOf((sink) =>
      writeXlsx({ sheetName: say("title"), header, rows, watermark }, sink),
    );
    const name = `${say("fileName", { union: read.union.name, period: read.period.key })}.xlsx`;
    const fileId = await storeFile(tx, { keys: house.keys, actor, now }, { name, kind: "xlsx", bytes });
    return { fileId, name, rows: rows.length };
  });
};

/** A reading's office inside a job: no figure needs the calendar, the trail or another job. */
export const officeOf = ({
  tx,
  job,
  scope,
  keys,
}: Pick<Office, "tx" | "scope" | "keys"> & { job: Job }): Office => ({
  ...{ tx, scope, keys, actor: job.actor, now: job.now, today: dayAt(job.now) },
  calendar: () => Promise.reject(new Error("Bug: no figure needs the calendar")),
  about: () => {},
  enqueue: () => Promise.reject(new Error("Bug: no figure starts a job")),
});
