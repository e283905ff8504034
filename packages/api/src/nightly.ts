import { one } from "@gongbang/db/rows";
import { dayAt } from "@gongbang/domain/kernel/day";
import { sql } from "drizzle-orm";
import type { House } from "./context.ts";
import { recountRegister } from "./members/count-register.ts";
import { sweepDuplicates } from "./members/sweep-duplicates.ts";
import { sweepDeadlines } from "./office/sweep-deadlines.ts";

/** What a night did: for the log, so counts alone. */
export type Night = { looked: number; moved: number; emptied: number; paired: number };

/**
 * The office's upkeep, once a night: the audit's months to come are there, clocks that were counted without a
 * published holiday table are counted anew, records that may be one person are paired, the register is counted, and
 * files past their day lose their bytes. Twice does no harm.
 */
export async function keepHouse(house: House, now: Date): Promise<Night> {
  const today = dayAt(now);
  await house.db.execute(sql`select app.ensure_audit_months(${today}::date, 12)`);
  const swept = await sweepDeadlines(house, today);
  const paired = await sweepDuplicates(house);
  await house.db.execute(sql`select app.recount_members()`);
  await recountRegister(house, "/", now);
  const files = sql`select app.empty_expired_files(${now.toISOString()}::timestamptz) as emptied`;
  const { emptied } = one(await house.db.execute<{ emptied: number }>(files));
  return { ...swept, emptied, paired };
}
