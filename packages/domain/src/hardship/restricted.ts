import { addYears, type Day } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";
import type { ArchiveStatus } from "./archive.status.ts";

/** 档案保存期: ten years from the day the file was closed (《困难职工档案管理办法》 art. 15; domain.md A.4). */
export const keptYears = 10;

export type Closed = { status: ArchiveStatus; enrolledOn: Day | null; closedOn: Day | null };

/**
 * A file that was closed is stored and no more is done with it (个人信息保护法 art. 47). An application that never came
 * into the file, and one that was refused, is none.
 */
export const isRestricted = ({ status, enrolledOn }: Closed): boolean =>
  status === "closed" && enrolledOn !== null;

/** The first day on which the file need not be kept any more; null while it is no closed file. */
export const keptUntil = (file: Closed): Day | null =>
  isRestricted(file) && file.closedOn !== null ? addYears(file.closedOn, keptYears) : null;

type Reader = { isKeeper: boolean; isAuditor: boolean; reason: string };

/** Who still opens a restricted file: who keeps it and who audits, each with a written reason. Refuses with HARDSHIP.RESTRICTED. */
export function mayOpenRestricted(
  file: Closed,
  { isKeeper, isAuditor, reason }: Reader,
): Decision<"open" | "withReason"> {
  if (!isRestricted(file)) return allow("open");
  if ((isKeeper || isAuditor) && reason.trim().length >= 2) return allow("withReason");
  return refuse({ code: "HARDSHIP.RESTRICTED", mayAsk: isKeeper || isAuditor });
}
