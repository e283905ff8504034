import { one } from "@gongbang/db/rows";
import { dayAt } from "@gongbang/domain/kernel/day";
import { sql } from "drizzle-orm";
import type { House } from "./context.ts";
import { recountRegister } from "./members/count-register.ts";
import { sweepDuplicates } from "./members/sweep-duplicates.ts";
import { sweepInvariants } from "./office/check-invariants.ts";
import { sweepDeadlines } from "./office/sweep-deadlines.ts";

/** What a night did: for the log, so counts alone. */
export type Night = {
  looked: number;
  moved: number;
  emptied: number;
  paired: number;
  down: number;
  faults: number;
};

/**
 * The office's upkeep, once a night: the audit's months to come are there, clocks that were counted without a
 * published holiday table are counted anew, records that may be one person are paired, the register is counted, and
 * figures of a period that has ended are frozen, notices whose days are over come down, and files past their day lose their bytes. Last, the invariants are looked at. Twice does no harm.
 */
export async function keepHouse(house: House, now: Date): Promise<Night> {
  const today = dayAt(now);
  await house.db.execute(sql`select app.ensure_audit_months(${today}::date, 12)`);
  const swept = await sweepDeadlines(house, today);
  const paired = await sweepDuplicates(house);
  await house.db.execute(sql`select app.recount_members()`);
  await recountRegister(house, "/", now);
  await house.db.execute(sql`select app.freeze_due_returns(${now.toISOString()}::timestamptz)`);
  const notices = sql`select app.take_notices_down(${today}::date) as down`;
  const { down } = one(await house.db.execute<{ down: number }>(notices));
  const files = sql`select app.empty_expired_files(${now.toISOString()}::timestamptz) as emptied`;
  const { emptied } = one(await house.db.execute<{ emptied: number }>(files));
  const faults = await sweepInvariants(house, now);
  return { ...swept, emptied, paired, down, faults };
}
