import { type Place, seal, unsealOffered } from "@gongbang/db/fields";
import { one } from "@gongbang/db/rows";
import type { RecallRound } from "@gongbang/domain/aid/recall-round.input";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { House } from "../context.ts";
import type { Office } from "../office.ts";

const given = z.object({ officerId: z.uuid(), givenAt: z.iso.datetime() });
const place: Place = { table: "rounds", column: "device", rowId: "given" };

/** Whose round it is and when it was given out (ISO), sealed: whoever holds the telephone reads and makes none. */
export const deviceToken = ({ keys }: Pick<Office, "keys">, told: z.input<typeof given>): string =>
  seal(keys, place, JSON.stringify(told));

/**
 * Whether what a telephone holds must be forgotten, asked where nobody is signed in: a telephone that was lost has no
 * session for long, and the word to forget is meant for that one above all. It opens nothing and names nobody; what is no
 * seal of ours is answered with no.
 */
export async function isRecalled(
  { db, keys }: Pick<House, "db" | "keys">,
  { device }: RecallRound,
): Promise<boolean> {
  const text = unsealOffered(keys, place, device);
  if (text === null) return false;
  const { officerId, givenAt } = given.parse(JSON.parse(text));
  const asked = sql`select app.round_recalled(${officerId}, ${givenAt}::timestamptz) as recalled`;
  return one(await db.execute<{ recalled: boolean }>(asked)).recalled;
}
