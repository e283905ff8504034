import { found } from "@gongbang/db/rows";
import { tickets } from "@gongbang/db/schema/disputes";
import { archives } from "@gongbang/db/schema/hardship";
import { unions } from "@gongbang/db/schema/members";
import { jobs } from "@gongbang/db/schema/office";
import { deadlines } from "@gongbang/db/schema/status";
import { readableMachines } from "@gongbang/domain/office/standing";
import { and, eq, inArray, isNull, lte, ne, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { z } from "zod";
import { waitingFor } from "../hardship/reads.ts";
import type { Office } from "../office.ts";

export const frameShape = z.object({
  /** The federation's short name: whose office this is. */
  federation: z.string(),
  /** The officer's own union. */
  union: z.string(),
  /** The officer's own jobs that are waiting or running. */
  runningJobs: z.number(),
  /** Work waiting, by what it is: archives for this person, open tickets they keep, clocks missed or due today. */
  archives: z.number(),
  tickets: z.number(),
  deadlines: z.number(),
});

const counted = (table: PgTable, where: SQL | undefined) =>
  sql<number>`(select count(*)::int from ${table} where ${where ?? sql`true`})`;

/** What stands round every page of this officer, in one question to the database. */
export async function readFrame({ tx, actor, today }: Office): Promise<z.input<typeof frameShape>> {
  const pressing = and(
    inArray(deadlines.machine, readableMachines(actor)),
    isNull(deadlines.stoppedAt),
    eq(deadlines.permits, false),
    lte(deadlines.dueOn, today),
  );
  const rows = await tx
    .select({
      union: unions.name,
      federation: sql<string>`(select short_name from unions where path = '/')`,
      runningJobs: counted(
        jobs,
        and(eq(jobs.keeperId, actor.id), inArray(jobs.status, ["waiting", "running"])),
      ),
      archives: counted(archives, waitingFor({ actor, today })),
      tickets: counted(tickets, and(eq(tickets.keeperId, actor.id), ne(tickets.status, "closed"))),
      deadlines: counted(deadlines, pressing),
    })
    .from(unions)
    .where(eq(unions.id, actor.unionId));
  return found(rows, "union");
}
