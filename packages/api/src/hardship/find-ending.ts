import { approvals } from "@gongbang/db/schema/approvals";
import { type ExitCode, exitCodes } from "@gongbang/domain/hardship/exit-code";
import { and, eq } from "drizzle-orm";
import type { Office } from "../office.ts";

/** How somebody wants a file to end, and the reason that the household is told. */
export type Ending = { exit: ExitCode; note: string };

/** The end of a file that was asked for and waits for another person; null where none does. */
export async function findEnding({ tx }: Pick<Office, "tx">, archiveId: string): Promise<Ending | null> {
  const [waits] = await tx
    .select({ asked: approvals.snapshot })
    .from(approvals)
    .where(and(eq(approvals.subjectId, archiveId), eq(approvals.status, "pending")));
  const exit = exitIn(waits?.asked ?? null);
  return exit === null ? null : { exit, note: String(waits?.asked.reason ?? "") };
}

/** The exit that an item's facts name; null where it is about something else than an end. */
export const exitIn = (asked: Record<string, unknown> | null): ExitCode | null =>
  exitCodes.find((code) => code === asked?.exit) ?? null;
