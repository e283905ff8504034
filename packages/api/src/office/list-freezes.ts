import { one } from "@gongbang/db/rows";
import { approvalActs, freezes } from "@gongbang/db/schema/approvals";
import { unions } from "@gongbang/db/schema/members";
import { addDays } from "@gongbang/domain/kernel/day";
import { and, desc, eq, gte, isNotNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

export const freezesOutput = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      unionName: z.string(),
      startsOn: z.string(),
      endsOn: z.string(),
      reason: z.string(),
      setByName: z.string(),
      endedNote: z.string().nullable(),
      isNow: z.boolean(),
      mayEnd: z.boolean(),
    }),
  ),
  /** Decisions that were taken in a freeze within the last year, as far as this reader sees. */
  bypassed: z.number(),
});

/** The freezes of the last year and those to come, the latest first. */
export async function listFreezes({ tx, today, actor }: Office): Promise<z.input<typeof freezesOutput>> {
  const rows = await tx
    .select({ row: freezes, unionName: unions.shortName })
    .from(freezes)
    .innerJoin(unions, eq(unions.id, freezes.unionId))
    .where(gte(freezes.endsOn, addDays(today, -366)))
    .orderBy(desc(freezes.startsOn), desc(freezes.id))
    .limit(200);
  const bypassed = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(approvalActs)
    .where(and(isNotNull(approvalActs.emergency), gte(approvalActs.actedOn, addDays(today, -366))));
  return {
    rows: rows.map(({ row, unionName }) => ({
      ...{ id: row.id, version: row.version, unionName, startsOn: row.startsOn, endsOn: row.endsOn },
      ...{ reason: row.reason, setByName: row.setByName, endedNote: row.endedNote },
      isNow: row.startsOn <= today && today <= row.endsOn,
      mayEnd:
        today <= row.endsOn && row.unionPath.startsWith(actor.unionPath) && actor.roles.includes("manager"),
    })),
    bypassed: one(bypassed).n,
  };
}
