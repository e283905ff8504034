import type { PicturePurpose } from "@gongbang/domain/aid/visit-entry.input";
import { newEntryId } from "../../shell/new-id.ts";
import { enqueue, type NewEntry } from "../../shell/outbox.ts";
import { type SealKey, sealEntry } from "../../shell/seal-entry.ts";
import type { VisitWire } from "./entry-values.ts";

/** A picture that goes with a visit, in base 64. */
export type Picture = { purpose: PicturePurpose; content: string };

/** How long what was saved may be taken back before it is sent. */
export const undoFor = 6000;

/**
 * Seals a visit and its pictures and puts them into the line, all of them or none; from then on nobody reads them on
 * this device. Gives the id of the visit's entry.
 */
export async function saveEntry(
  store: IDBDatabase,
  key: SealKey,
  { wire, pictures, now }: { wire: VisitWire; pictures: readonly Picture[]; now: number },
): Promise<string> {
  const { officerId, archiveId, deviceAt } = wire;
  const visitEntryId = newEntryId(now);
  const common = { ownerId: officerId, lane: archiveId, savedAt: deviceAt, notBefore: now + undoFor };
  const entries: NewEntry[] = [
    {
      ...{ ...common, id: visitEntryId, belongsTo: null },
      sealed: await sealEntry(JSON.stringify(wire), visitEntryId, key),
    },
  ];
  for (const picture of pictures) {
    const id = newEntryId(now);
    const told = { kind: "picture", officerId, archiveId, deviceAt, visitEntryId, ...picture };
    const sealed = await sealEntry(JSON.stringify(told), id, key);
    entries.push({ ...common, id, belongsTo: visitEntryId, sealed });
  }
  await enqueue(store, entries);
  return visitEntryId;
}
