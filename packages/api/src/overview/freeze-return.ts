import { one } from "@gongbang/db/rows";
import { uuidv7 } from "@gongbang/db/uuid";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { freezeReturnInput } from "@gongbang/domain/overview/return.input";
import { isOver } from "@gongbang/domain/overview/return-period";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { unionInReach } from "../members/reads.ts";
import type { Office } from "../office.ts";

export const frozenOutput = z.object({ id: z.string() });

/**
 * Freezes a period's figures as they stand: once, and only when it is over. From then on what is put right shows as a
 * difference. Refuses with RETURN.PERIOD_RUNNING, RETURN.FROZEN and ACCESS.NOT_FOUND.
 */
export async function freezeReturn(office: Office, { unionId, period }: z.output<typeof freezeReturnInput>) {
  const { tx, actor, today, now } = office;
  const union = await unionInReach(office, unionId);
  const { kind, key, from, until } = period;
  if (!isOver(period, today)) throw new Refused({ code: "RETURN.PERIOD_RUNNING", until });
  const { id } = one(
    await tx.execute<{ id: string | null }>(sql`
      select app.freeze_return(${uuidv7()}::uuid, ${union.id}::uuid, ${kind}, ${from}::date, ${until}::date,
                               ${now.toISOString()}::timestamptz, ${actor.id}::uuid) as id`),
  );
  if (id === null) throw new Refused({ code: "RETURN.FROZEN" });
  office.about({ type: "return", id, unionPath: union.path, changes: [{ field: "period", becomes: key }] });
  return { id };
}
