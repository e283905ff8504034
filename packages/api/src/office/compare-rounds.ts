import { approvals } from "@gongbang/db/schema/approvals";
import { and, desc, eq, lt } from "drizzle-orm";
import type { Office } from "../office.ts";
import type { Output } from "./describe-approval.ts";

type Facts = Record<string, string | number | null>;

export const compared = (now: Facts, was: Facts | null): Output["facts"] =>
  Object.entries(now).map(([key, value]) => {
    const before = was?.[key] ?? null;
    const changed = was !== null && before !== value;
    return { key, value, was: changed ? before : null, changed };
  });

/** The facts of the round before this one; null in the first. */
export async function lastRound({ tx }: Office, { subjectId, round }: { subjectId: string; round: number }) {
  const [before] = await tx
    .select({ snapshot: approvals.snapshot })
    .from(approvals)
    .where(and(eq(approvals.subjectId, subjectId), lt(approvals.round, round)))
    .orderBy(desc(approvals.round))
    .limit(1);
  return before?.snapshot ?? null;
}
