import { type ExportColumn, exportDays } from "@gongbang/domain/members/member-export";
import { liveStatuses } from "@gongbang/domain/members/membership";
import type { memberExports } from "../../src/schema/exports.ts";
import { officeHour } from "./days.ts";
import { type Desk, rowOf } from "./desk.ts";
import type { Officer } from "./officers.ts";
import { noteAct } from "./trail.ts";

export type ExportRow = typeof memberExports.$inferSelect;
type Taking = { by: Officer; ago: number; columns: ExportColumn[]; reason: string | null };

const contacts: ExportColumn[] = ["memberNumber", "name", "sex", "phone", "unionName", "unitName", "status"];
const payment: ExportColumn[] = ["memberNumber", "name", "citizenId", "bankCard", "unionName"];

/** 导出台账: who took what out of the register in the last months. The files are gone by now; the lines stay. */
export function fillLedger(desk: Desk): ExportRow[] {
  const { approver, caseworkerOf, reviewerOf } = desk.staff;
  return [
    take(desk, { by: approver, ago: 75, columns: payment, reason: "payment: 京卡补贴发放名单核对" }),
    take(desk, { by: reviewerOf("/07/"), ago: 52, columns: contacts, reason: null }),
    take(desk, { by: caseworkerOf("/07/"), ago: 44, columns: contacts, reason: null }),
  ];
}

function take({ book, ...desk }: Desk, { by, ago, columns, reason }: Taking): ExportRow {
  const { dice, days } = book;
  const at = officeHour(dice, days.ago(ago));
  const [id, createdAt] = [dice.uuid(at), new Date(at)];
  const { unionId, unionPath, id: keeperId } = by;
  const content = reason === null ? ("masked" as const) : ("plain" as const);
  const filter = { view: "all" as const };
  const action = reason === null ? "member.export" : "member.export.plain";
  const changes = [
    { field: "content", becomes: content },
    { field: "filter", becomes: filter },
  ];
  noteAct(book, {
    by,
    at: createdAt,
    action,
    objectType: "export",
    record: { id, unionPath },
    changes,
    reason,
  });
  const rows = desk.registered.members.filter((member) => {
    const { status } = rowOf({ book, ...desk }, member);
    return member.unionPath.startsWith(unionPath) && liveStatuses.some((live) => live === status);
  });
  return {
    ...{ id, format: "xlsx", content, columns, filter, reason, locale: "zh-CN", jobId: null },
    ...{ rows: rows.filter((member) => member.createdAt < createdAt).length, downloads: 1 },
    downloadedAt: new Date(at + 5 * 60_000),
    expiresAt: new Date(at + exportDays * 86_400_000),
    ...{ unionId, unionPath, keeperId, createdAt, version: 2 },
  };
}
