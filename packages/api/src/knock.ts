import { one } from "@gongbang/db/rows";
import { uuidv7 } from "@gongbang/db/uuid";
import { mayKnock } from "@gongbang/domain/members/knock";
import { sql } from "drizzle-orm";
import type { House } from "./context.ts";

/** Who knocks at a door where nobody signs in, for the count and the trail. */
export type Knock = { ip: string; now: Date; requestId: string };

/** Counts one knock at a link, or at none that stands, and tells whether it may go on. */
export async function mayComeIn(house: House, linkId: string | null, { ip, now }: Knock): Promise<boolean> {
  const counted = sql`select by_ip as "byIp", at_link as "atLink"
    from app.join_knocks(${uuidv7()}, ${ip}, ${linkId}, ${now.toISOString()}::timestamptz)`;
  return mayKnock(one(await house.db.execute<{ byIp: number; atLink: number }>(counted)));
}
