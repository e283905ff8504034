import { found, unlessChanged } from "@gongbang/db/rows";
import { archives, householdMembers } from "@gongbang/db/schema/hardship";
import {
  type Archive,
  type ArchiveEvent,
  archiveMachine,
  archiveStatuses,
  finalStatuses,
} from "@gongbang/domain/hardship/archive.status";
import type { Day } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { advance, startClock } from "../advance.ts";
import type { Office } from "../office.ts";
import { type ArchiveRow, loadArchive } from "./load-archive.ts";
import { isOwnFile } from "./reads.ts";

export const stepOutput = z.object({ id: z.string(), status: z.enum(archiveStatuses), version: z.number() });

export type Loaded = Awaited<ReturnType<typeof loadArchive>>;
type Taking = {
  event: ArchiveEvent;
  note?: string;
  /** The day that the step counts for, where it is not today. */
  on?: Day;
  /** What the step itself brings along, for its rule and for its clocks. */
  facts?: Partial<Archive>;
  set?: Partial<ArchiveRow>;
};

/**
 * Reads and locks an archive that something is decided on. Whoever it is lent to visits the household and does what they
 * were asked for; the file itself goes its way with its own unions. Refuses with ACCESS.NOT_FOUND.
 */
export async function heldArchive(office: Office, id: string): Promise<Loaded> {
  const loaded = await loadArchive(office, id, { lock: true });
  found(isOwnFile(office, loaded.row) ? [loaded.row] : [], "archive");
  return loaded;
}

/** Reads and locks the archive that a step is about. Refuses with ACCESS.NOT_FOUND and EDIT.CONFLICT. */
export async function lockedArchive(
  office: Office,
  { id, version }: { id: string; version: number },
): Promise<Loaded> {
  const loaded = await heldArchive(office, id);
  if (loaded.row.version !== version) throw new Refused({ code: "EDIT.CONFLICT" });
  return loaded;
}

/** Takes one step of an archive and stores what it brings. Refuses as `advance` does. */
export async function takeStep(office: Office, { row, facts }: Loaded, taking: Taking) {
  const { id, number, name, version, unionPath, status: was } = row;
  const { event, note, on, set } = taking;
  const record = { ...facts, ...taking.facts };
  const status = await advance(office, archiveMachine, record, event, {
    title: `${number} ${name}`,
    note,
    on,
  });
  const stored = await office.tx
    .update(archives)
    .set({ ...set, status, version: version + 1 })
    .where(and(eq(archives.id, id), eq(archives.version, version)))
    .returning({ id: archives.id, status: archives.status, version: archives.version });
  if (finalStatuses.some((ended) => ended === status)) await letGo(office, id);
  const changes = [{ field: "status", was, becomes: status }];
  office.about({ type: "archive", id, unionPath, changes, ...(note ? { reason: note } : {}) });
  return unlessChanged(stored);
}

type Changing = { set: Partial<ArchiveRow>; field: keyof ArchiveRow; note?: string };

/** Changes something of an archive that is no step: with a line in the trail, and a version. */
export async function changeArchive(office: Office, { row }: Loaded, { set, field, note }: Changing) {
  const { id, version, unionPath } = row;
  const stored = await office.tx
    .update(archives)
    .set({ ...set, version: version + 1 })
    .where(and(eq(archives.id, id), eq(archives.version, version)))
    .returning({ id: archives.id, status: archives.status, version: archives.version });
  const changes = [{ field, was: row[field], becomes: set[field] }];
  office.about({ type: "archive", id, unionPath, changes, ...(note ? { reason: note } : {}) });
  return unlessChanged(stored);
}

/** A file has changed on the electronic side, or ended: the paper one follows within 30 working days (domain.md A.2, step 8). */
export async function mustBeSynchronised(office: Office, { row, facts }: Pick<Loaded, "row" | "facts">) {
  const { enrolledOn, number, name } = row;
  if (enrolledOn === null) return;
  await startClock(office, archiveMachine, facts, "synchronisation", { title: `${number} ${name}` });
}

/** The people of an ended archive may stand in another one. */
const letGo = ({ tx }: Office, archiveId: string) =>
  tx.update(householdMembers).set({ live: false }).where(eq(householdMembers.archiveId, archiveId));

/** What is written down has happened. Refuses with HARDSHIP.IN_FUTURE. */
export function mustHaveHappened(on: Day, today: Day): void {
  if (on > today) throw new Refused({ code: "HARDSHIP.IN_FUTURE", on });
}
