import { unseal } from "@gongbang/db/fields";
import { found, unlessChanged } from "@gongbang/db/rows";
import { aidApplications } from "@gongbang/db/schema/aid-applications";
import { archives } from "@gongbang/db/schema/hardship";
import type { refuseApplicationInput, takeApplicationInput } from "@gongbang/domain/hardship/apply.input";
import type { StepOf } from "@gongbang/domain/hardship/step-archive.input";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { membersOf } from "./list-aid-applications.ts";
import { openArchive } from "./open-archive.ts";
import { recordConsent } from "./record-consent.ts";

type Row = typeof aidApplications.$inferSelect;
export const decidedApplicationOutput = z.object({ id: z.string(), archiveId: z.string().nullable() });

/**
 * 受理: the application becomes a draft archive of the member, with the consents that were given on the phone. Refuses
 * with HARDSHIP.NOT_A_MEMBER where nobody of this number is in the register within reach, HARDSHIP.DECIDED_ALREADY, and as
 * openArchive does.
 */
export async function takeApplication(office: Office, input: StepOf<typeof takeApplicationInput>) {
  const row = await lockedApplication(office, input);
  const memberId = (await membersOf(office, [row.citizenIdIndex])).get(row.citizenIdIndex.toString("hex"));
  if (memberId === undefined) throw new Refused({ code: "HARDSHIP.NOT_A_MEMBER", name: row.name });
  const quiet = { ...office, about: () => {} };
  const consent = { givenOn: row.appliedOn, channel: "online" as const };
  const opened = await openArchive(quiet, {
    commandId: input.commandId,
    memberId,
    kind: row.kind,
    ...consent,
  });
  const archiveId = opened.id;
  if (row.comparison !== null) {
    const { commandId } = input;
    const given = { commandId, archiveId, kind: "comparison", personId: opened.self, ...consent } as const;
    await recordConsent(quiet, given);
  }
  await writeDown(office, row, archiveId);
  await decide(office, row, { status: "taken", archiveId });
  const changes = [{ field: "status", was: "waiting", becomes: "taken" }];
  const { unionPath } = row;
  office.about({ type: "aidApplication", id: row.id, recordId: archiveId, unionPath, changes });
  return { id: row.id, archiveId };
}

/** What the worker said of the hardship, as the draft begins. */
async function writeDown({ tx, keys }: Office, row: Row, archiveId: string) {
  const place = { table: "aid_applications", column: "statement", rowId: row.id };
  const statement = unseal(keys, place, row.statement);
  await tx.update(archives).set({ mainCause: row.mainCause, statement }).where(eq(archives.id, archiveId));
}

/** Refuses it with a reason. Nothing is opened. */
export async function refuseApplication(office: Office, input: StepOf<typeof refuseApplicationInput>) {
  const row = await lockedApplication(office, input);
  await decide(office, row, { status: "refused", refusal: input.reason });
  const changes = [{ field: "status", was: "waiting", becomes: "refused" }];
  const { id, unionPath } = row;
  office.about({ type: "aidApplication", id, unionPath, changes, reason: input.reason });
  return { id, archiveId: null };
}

async function lockedApplication({ tx }: Office, { id, version }: { id: string; version: number }) {
  const row = found(
    await tx.select().from(aidApplications).where(eq(aidApplications.id, id)).for("update"),
    "aidApplication",
  );
  if (row.version !== version) throw new Refused({ code: "EDIT.CONFLICT" });
  if (row.status !== "waiting") throw new Refused({ code: "HARDSHIP.DECIDED_ALREADY" });
  return row;
}

async function decide({ tx, actor, today }: Office, row: Row, decision: Partial<Row>) {
  return unlessChanged(
    await tx
      .update(aidApplications)
      .set({ ...decision, decidedBy: actor.id, decidedOn: today, version: row.version + 1 })
      .where(and(eq(aidApplications.id, row.id), eq(aidApplications.version, row.version)))
      .returning({ version: aidApplications.version }),
  );
}
