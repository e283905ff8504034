import { addYears, type Day } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";
import type { ArchiveStatus } from "./archive.status.ts";

/** 档案保存期: ten years from the day the file was closed (《困难职工档案管理办法》 art. 15; domain.md A.4). */
export const keptYears = 10;

export type Closed = { status: ArchiveStatus; enrolledOn: Day | null; closedOn: Day | null };

/**
 * How long an application that led into no file is still worked with: whoever was refused may answer for as long as they
 * may apply anew, and a false statement bars (false-statement.ts).
 */
export const answeredYears = 1;

const wasFile = ({ status, enrolledOn }: Closed): boolean => status === "closed" && enrolledOn !== null;

/**
 * What has ended is stored and no more is done with it (个人信息保护法 art. 47): a file from the day it was closed, an
 * application that was refused or given up, and relief once, from a year after.
 */
export function isRestricted(file: Closed, today: Day): boolean {
  if (wasFile(file)) return true;
  if (file.status !== "closed" && file.status !== "rejected") return false;
  return file.closedOn !== null && today >= addYears(file.closedOn, answeredYears);
}

/** The first day on which a file need not be kept any more; null for what is none, or not closed. */
export const keptUntil = (file: Closed): Day | null =>
  wasFile(file) && file.closedOn !== null ? addYears(file.closedOn, keptYears) : null;

type Reader = { isKeeper: boolean; isAuditor: boolean; reason: string };

/** Who still opens what is restricted: who keeps it and who audits, each with a written reason. Refuses with HARDSHIP.RESTRICTED. */
export function mayOpenRestricted(
  file: Closed,
  { isKeeper, isAuditor, reason }: Reader,
  today: Day,
): Decision<"open" | "withReason"> {
  if (!isRestricted(file, today)) return allow("open");
  if ((isKeeper || isAuditor) && reason.trim().length >= 2) return allow("withReason");
  return refuse({ code: "HARDSHIP.RESTRICTED", mayAsk: isKeeper || isAuditor });
}
