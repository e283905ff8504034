import type { Tx } from "@gongbang/db/open";
import { importRows, members } from "@gongbang/db/schema/members";
import { transact, type View } from "@gongbang/db/transact";
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { House } from "../context.ts";
import { findDuplicates } from "./find-duplicates.ts";

/** Nobody: the night's own acts. */
const clockwork = { id: "00000000-0000-0000-0000-000000000000", unionPath: "/" };
const batch = 2000;

/**
 * Looks through the whole register for records that may be one person, also across unions that do not see each other.
 * Gives how many pairs are new.
 */
export async function sweepDuplicates(house: House): Promise<number> {
  let [paired, after] = [0, clockwork.id];
  for (;;) {
    const from = after;
    const { found, last } = await transact(
      house.db,
      { actor: clockwork, scope: "federation" },
      async (tx) => {
        const ids = await nextIds(tx, from);
        const finder = { tx, keys: house.keys, keeperId: clockwork.id };
        return { found: await findDuplicates(finder, ids), last: ids.at(-1) };
      },
    );
    paired += found;
    if (last === undefined) return paired;
    after = last;
  }
}

async function nextIds(tx: Tx, after: string): Promise<string[]> {
  const rows = await tx
    .select({ id: members.id })
    .from(members)
    .where(gt(members.id, after))
    .orderBy(asc(members.id))
    .limit(batch);
  return rows.map(({ id }) => id);
}

/** Looks, after an import, for records that may be one person with somebody whom it added or changed. */
export async function pairImported(house: House, view: View, importId: string): Promise<void> {
  for (let after = 0; ; ) {
    const from = after;
    const last = await transact(house.db, view, async (tx) => {
      const { rowNo, memberId, outcome } = importRows;
      const touched = and(eq(importRows.importId, importId), inArray(outcome, ["added", "changed"]));
      const rows = await tx
        .select({ rowNo, memberId })
        .from(importRows)
        .where(and(touched, gt(rowNo, from)))
        .orderBy(asc(rowNo))
        .limit(batch);
      const ids = [...new Set(rows.flatMap(({ memberId: id }) => id ?? []))];
      await findDuplicates({ tx, keys: house.keys, keeperId: view.actor.id }, ids);
      return rows.at(-1)?.rowNo;
    });
    if (last === undefined) return;
    after = last;
  }
}
