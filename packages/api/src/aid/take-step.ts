import { found, unlessChanged } from "@gongbang/db/rows";
import { grants } from "@gongbang/db/schema/aid";
import { paymentLines } from "@gongbang/db/schema/payments";
import { type Grant, type GrantEvent, grantMachine } from "@gongbang/domain/aid/grant.status";
import type { Standing } from "@gongbang/domain/aid/relief";
import type { Day } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, eq, sql } from "drizzle-orm";
import { type Advancing, advance } from "../advance.ts";
import { handsOf } from "../approval-item.ts";
import type { Office } from "../office.ts";
import { holdFiles, standingOfFile } from "./file-standing.ts";

export type GrantRow = typeof grants.$inferSelect;
type Patch = Partial<typeof grants.$inferInsert>;
type Asked = { grantId: string; version: number };

/** The row as the machine asks about it, for the person who acts. */
export const machineGrant = (
  row: GrantRow,
  actorId: string,
  standing: Standing,
  more: Partial<Pick<Grant, "reversalAskedBy" | "tierHands">> = {},
): Grant & Advancing => ({ ...row, ...standing, actorId, reversalAskedBy: null, ...more });

/** What the lists of steps and the trail say of a grant. */
export const titleOf = ({ number, name }: Pick<GrantRow, "number" | "name">) => `${number} ${name}`;

/** The grant and its file, held until the command ends. Refuses with ACCESS.NOT_FOUND, and with EDIT.CONFLICT on an old version. */
export async function lockGrant(office: Office, { grantId, version }: Asked): Promise<GrantRow> {
  const grant = await holdGrant(office, grantId);
  if (grant.version !== version) throw new Refused({ code: "EDIT.CONFLICT" });
  return grant;
}

/** The same whatever its version; the file first, as whoever ends or moves it does. Refuses with ACCESS.NOT_FOUND. */
export async function holdGrant(office: Office, grantId: string): Promise<GrantRow> {
  const { id, archiveId } = grants;
  await holdFiles(office, sql`(select ${archiveId} from ${grants} where ${id} = ${grantId})`);
  return found(await office.tx.select().from(grants).where(eq(id, grantId)).for("update"), "grant");
}

/** A grant that waits at the bank goes on by the bank's answer alone. Refuses with AID.AT_THE_BANK. */
export async function refuseAtTheBank({ tx }: Office, grantId: string): Promise<void> {
  const waits = and(eq(paymentLines.grantId, grantId), eq(paymentLines.status, "waiting"));
  const [line] = await tx.select({ id: paymentLines.id }).from(paymentLines).where(waits);
  if (line) throw new Refused({ code: "AID.AT_THE_BANK" });
}

/**
 * `by` is whose hand counts, where it is another's than the actor's: the bank's answer settles what a checker sent. `on` is
 * the day by which the file is judged, where the step was done before it is written down.
 */
type Taking = { patch?: Patch; note?: string; by?: string; askedBy?: string | null; on?: Day };

/** One step of a locked grant: decided, written down, stored. Moves no money: that is the caller's next line. */
export async function takeStep(
  office: Office,
  grant: GrantRow,
  event: GrantEvent,
  { patch = {}, note = "", by = office.actor.id, askedBy = null, on }: Taking = {},
): Promise<{ version: number }> {
  const more = { reversalAskedBy: askedBy, tierHands: await handsOf(office, [grant.id]) };
  const record = machineGrant(grant, by, await standingOfFile(office, grant.archiveId, on), more);
  const status = await advance(office, grantMachine, record, event, {
    title: titleOf(grant),
    note: note === "" ? undefined : note,
  });
  // The fund before the bill, as setAside holds them: a step that frees a bill would else wait for a proposal that waits
  // for it (50-aid.sql).
  if (grant.costId !== null) await office.tx.execute(sql`select app.hold_fund(${grant.id})`);
  return unlessChanged(
    await office.tx
      .update(grants)
      .set({ ...patch, status, version: sql`${grants.version} + 1` })
      .where(and(eq(grants.id, grant.id), eq(grants.version, grant.version)))
      .returning({ version: grants.version }),
  );
}

/** Names the step for the trail, on the household's record. */
export function aboutGrant(office: Office, grant: GrantRow, becomes: string): void {
  const { id, archiveId: recordId, unionPath, status: was } = grant;
  office.about({ type: "grant", id, recordId, unionPath, changes: [{ field: "status", was, becomes }] });
}
