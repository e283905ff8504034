import { one } from "@gongbang/db/rows";
import type { Actor } from "@gongbang/domain/access/policy";
import { returnFigures } from "@gongbang/domain/overview/return-figures";
import type { Period } from "@gongbang/domain/overview/return-period";
import { sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import { opensAll } from "../reach.ts";

/** The figures of a period for a union and those under it, as they stand now. The caller has asked whether it is in reach. */
export async function countReturn({ tx }: Pick<Office, "tx">, path: string, { from, until }: Period) {
  const row = one(
    await tx.execute<{ figures: unknown }>(
      sql`select app.count_return(${path}, ${from}::date, ${until}::date) as figures`,
    ),
  );
  return returnFigures.parse(row.figures);
}

/** Whether the reader opens every list behind these figures. */
export const mayOpenLists = (actor: Actor, path: string): boolean =>
  opensAll(actor, "overview.return.list", path);
