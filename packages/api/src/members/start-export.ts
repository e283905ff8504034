import { memberExports } from "@gongbang/db/schema/exports";
import { uuidv7 } from "@gongbang/db/uuid";
import { Refused } from "@gongbang/domain/kernel/decision";
import {
  exportsPerDay,
  type StartExport,
  type StartPlainExport,
} from "@gongbang/domain/members/member-export";
import { isWholeNumber } from "@gongbang/domain/members/member-view";
import { and, eq, gte, sql } from "drizzle-orm";
import { startJob } from "../jobs.ts";
import type { Office } from "../office.ts";
import { filterMembers } from "./filter-members.ts";

/**
 * Starts taking members out of the register by a filter, masked. Refuses with EXPORT.TOO_MANY above 20 a day,
 * EXPORT.WHOLE_NUMBER where the filter is somebody's number, and ACCESS.NOT_FOUND.
 */
export const startExport = (office: Office, asked: StartExport) => start(office, asked, null);

/** The same with the numbers uncovered; the reason stands in the ledger and in the trail (product.md D5, D24). */
export const startPlainExport = (office: Office, { reason, reasonText, ...asked }: StartPlainExport) =>
  start(office, asked, `${reason}: ${reasonText}`);

async function start(
  office: Office,
  { filter, format, columns, locale }: StartExport,
  reason: string | null,
) {
  const { tx, actor } = office;
  if (filter.text !== undefined && isWholeNumber(filter.text))
    throw new Refused({ code: "EXPORT.WHOLE_NUMBER" });
  await refuseTooMany(office);
  // Whoever asks for what is out of reach hears it now, and not from the worker.
  await filterMembers(office, filter);
  const id = uuidv7();
  const content = reason === null ? ("masked" as const) : ("plain" as const);
  const jobId = await startJob(office, { kind: "members.exportMembers", task: { exportId: id } });
  const { id: keeperId, unionId, unionPath } = actor;
  const kept = { unionId, unionPath, keeperId, createdAt: office.now };
  const row = { id, format, content, columns: [...new Set(columns)], filter, reason, locale, jobId };
  await tx.insert(memberExports).values({ ...row, ...kept });
  office.about({
    ...{ type: "export", id, unionPath, ...(reason !== null && { reason }) },
    changes: [
      { field: "content", becomes: content },
      { field: "filter", becomes: filter },
    ],
  });
  return { id };
}

async function refuseTooMany({ tx, actor, now }: Office) {
  // Whoever asks holds the officer's place until the end, so that two windows at once are counted one after the other.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('exports ' || ${actor.id}::text, 0))`);
  const since = new Date(now.getTime() - 86_400_000);
  const [asked] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(memberExports)
    .where(and(eq(memberExports.keeperId, actor.id), gte(memberExports.createdAt, since)));
  if ((asked?.count ?? 0) >= exportsPerDay)
    throw new Refused({ code: "EXPORT.TOO_MANY", perDay: exportsPerDay });
}
