import { one } from "@gongbang/db/rows";
import { Refused } from "@gongbang/domain/kernel/decision";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "./office.ts";

/** Why a sensitive field is uncovered (product.md D5). Words: messages "common.revealReasons.*". */
export const revealReasons = ["visit", "payment", "check", "other"] as const;

export const revealReasonInput = {
  reason: z.enum(revealReasons),
  reasonText: z.string().trim().max(200).optional(),
};

const perHour = 30;

/**
 * Lets an officer uncover 30 fields an hour, all rooms together; a form that shows several counts as so many, and one
 * that shows more than 30 takes an hour in which nothing else was uncovered. Refuses with ACCESS.TOO_MANY_REVEALS.
 */
export async function mayReveal({ tx, actor, now }: Office, fields = 1): Promise<void> {
  const since = new Date(now.getTime() - 3_600_000).toISOString();
  const { count } = one(
    await tx.execute<{ count: number }>(
      sql`select app.reveals_since(${actor.id}, ${since}::timestamptz) as count`,
    ),
  );
  if (count + Math.min(fields, perHour) > perHour)
    throw new Refused({ code: "ACCESS.TOO_MANY_REVEALS", perHour });
}

/** The reason as the trail keeps it. */
export const reasonOf = ({ reason, reasonText }: { reason: string; reasonText?: string | undefined }) =>
  reasonText ? `${reason}: ${reasonText}` : reason;
