import { found, one } from "@gongbang/db/rows";
import { archiveEvidence } from "@gongbang/db/schema/archive-papers";
import { memberFiles } from "@gongbang/db/schema/records";
import type { DropEvidence, KeepEvidence } from "@gongbang/domain/hardship/evidence";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, eq, isNull } from "drizzle-orm";
import type { Office } from "../office.ts";
import { loadArchive } from "./load-archive.ts";

const ended: readonly string[] = ["rejected", "closed"];

async function writable(office: Office, archiveId: string) {
  const { row } = await loadArchive(office, archiveId, { lock: true });
  if (ended.includes(row.status))
    throw new Refused({ code: "HARDSHIP.HOUSEHOLD_CLOSED", status: row.status });
  return row;
}

/**
 * Settles a proof of the checklist, by a file among the worker's attachments or by the paper that was seen. Refuses with
 * HARDSHIP.HOUSEHOLD_CLOSED, and with ACCESS.NOT_FOUND for a file that is gone or another person's.
 */
export async function keepEvidence(office: Office, { archiveId, item, fileId, note }: KeepEvidence) {
  const { tx, actor, today } = office;
  const row = await writable(office, archiveId);
  if (fileId !== null) {
    const isTheirs = and(eq(memberFiles.id, fileId), eq(memberFiles.memberId, row.memberId));
    found(
      await tx
        .select({ id: memberFiles.id })
        .from(memberFiles)
        .where(and(isTheirs, isNull(memberFiles.removedAt))),
      "file",
    );
  }
  const kept = { keptBy: actor.id, keptByName: actor.name, keptOn: today };
  const evidence = one(
    await tx
      .insert(archiveEvidence)
      .values({ archiveId, item, fileId, note, ...kept })
      .returning({ id: archiveEvidence.id }),
  );
  const changes = [{ field: "evidence", becomes: item }];
  office.about({
    type: "evidence",
    id: evidence.id,
    recordId: archiveId,
    unionPath: row.unionPath,
    changes,
  });
  return evidence;
}

/** Takes a proof off the checklist, with a reason; its line stays. Refuses with ACCESS.NOT_FOUND. */
export async function dropEvidence(office: Office, { id, reason }: DropEvidence) {
  const { tx, today } = office;
  const standing = and(eq(archiveEvidence.id, id), isNull(archiveEvidence.removedOn));
  const was = found(await tx.select().from(archiveEvidence).where(standing), "evidence");
  const row = await writable(office, was.archiveId);
  const removed = { removedOn: today, removedWhy: reason };
  const [gone] = await tx
    .update(archiveEvidence)
    .set(removed)
    .where(standing)
    .returning({ id: archiveEvidence.id });
  if (!gone) throw new Refused({ code: "EDIT.CONFLICT" });
  const changes = [{ field: "evidence", was: was.item }];
  const { unionPath } = row;
  office.about({ type: "evidence", id, recordId: row.id, unionPath, changes, reason });
  return gone;
}
