import { found, one } from "@gongbang/db/rows";
import { pairings } from "@gongbang/db/schema/plans";
import type { Pair, Unpair } from "@gongbang/domain/aid/plan.input";
import { and, eq, isNull } from "drizzle-orm";
import { archiveToWorkOn } from "../hardship/reads.ts";
import type { Office } from "../office.ts";
import { ownerOf } from "./add-measure.ts";

/** Ends the pairing that a household has, if it has one. */
async function end({ tx, today }: Office, archiveId: string, endReason: string) {
  return tx
    .update(pairings)
    .set({ endsOn: today, endReason })
    .where(and(eq(pairings.archiveId, archiveId), isNull(pairings.endsOn)))
    .returning({ id: pairings.id, unionPath: pairings.unionPath });
}

/** 结对 from today on; the pairing before it ends. Refuses with ACCESS.NOT_FOUND. */
export async function pairOfficer(office: Office, { archiveId, officerId, everyDays }: Pair) {
  const { tx, today } = office;
  const { unionId, unionPath } = await archiveToWorkOn(tx, archiveId);
  const officer = await ownerOf(office, unionPath, officerId);
  await end(office, archiveId, "");
  const made = one(
    await tx
      .insert(pairings)
      .values({ archiveId, everyDays, startsOn: today, unionId, unionPath, keeperId: officerId })
      .returning({ id: pairings.id }),
  );
  const changes = [
    { field: "officer", becomes: officer.name },
    { field: "everyDays", becomes: everyDays },
  ];
  office.about({ type: "pairing", id: made.id, recordId: archiveId, unionPath, changes });
  return made;
}

/** Ends a household's pairing, with the reason. Refuses with ACCESS.NOT_FOUND where it has none. */
export async function unpairOfficer(office: Office, { archiveId, reason }: Unpair) {
  const { id, unionPath } = found(await end(office, archiveId, reason), "pairing");
  office.about({ type: "pairing", id, recordId: archiveId, unionPath, reason });
  return { id };
}
