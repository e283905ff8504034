import { found, one } from "@gongbang/db/rows";
import { grantReversals } from "@gongbang/db/schema/payments";
import type { AskReversal, ConfirmReversal, DropReversal } from "@gongbang/domain/aid/reverse-grant.input";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import { aboutGrant, lockGrant, takeStep } from "./take-step.ts";

const reversible = ["paid", "handedOver"];

/**
 * 冲正, the first hand: asks for a paid grant that was wrong to be reversed, with the reason. Nothing moves yet. Refuses
 * with AID.NOT_REVERSIBLE, AID.REVERSAL_ASKED, EDIT.CONFLICT and ACCESS.NOT_FOUND.
 */
export async function askReversal(office: Office, { reason, ...asked }: AskReversal) {
  const { tx, actor, today } = office;
  const grant = await lockGrant(office, asked);
  if (!reversible.includes(grant.status)) throw new Refused({ code: "AID.NOT_REVERSIBLE" });
  if (await openReversal(office, grant.id)) throw new Refused({ code: "AID.REVERSAL_ASKED" });
  const row = { grantId: grant.id, reason, askedBy: actor.id, askedOn: today };
  const { id } = one(await tx.insert(grantReversals).values(row).returning({ id: grantReversals.id }));
  const { id: grantId, archiveId: recordId, unionPath } = grant;
  office.about({
    type: "grant",
    id: grantId,
    recordId,
    unionPath,
    reason,
    changes: [{ field: "reversal", becomes: "asked" }],
  });
  return { id };
}

/**
 * The second hand: the money is back. The movement out stays as it was, and one back into the fund follows it. Refuses
 * with AID.SAME_PERSON, AID.NO_REVERSAL, EDIT.CONFLICT and ACCESS.NOT_FOUND.
 */
export async function confirmReversal(office: Office, { reference, ...asked }: ConfirmReversal) {
  const { tx, actor, today } = office;
  const grant = await lockGrant(office, asked);
  const open = asAsked(await openReversal(office, grant.id));
  const patch = { endedOn: today };
  const saved = await takeStep(office, grant, "reverse", { patch, note: open.reason, askedBy: open.askedBy });
  await tx.execute(sql`select app.reverse_fund(${grant.id}, ${today})`);
  await settle(office, open.id, { decidedBy: actor.id, reference, outcome: "reversed" });
  aboutGrant(office, grant, "reversed");
  return saved;
}

/** The payment was right after all: nothing moves. */
export async function dropReversal(office: Office, { note, ...asked }: DropReversal) {
  const grant = await lockGrant(office, asked);
  const open = asAsked(await openReversal(office, grant.id));
  await settle(office, open.id, { decidedBy: office.actor.id, reference: null, outcome: "dropped" });
  const changes = [{ field: "reversal", was: "asked", becomes: "dropped" }];
  const { id: grantId, archiveId: recordId, unionPath } = grant;
  office.about({ type: "grant", id: grantId, recordId, unionPath, reason: note, changes });
  return { version: grant.version };
}

/** What somebody asked for and nobody has decided yet. */
export async function openReversal({ tx }: Pick<Office, "tx">, grantId: string) {
  const isOpen = and(eq(grantReversals.grantId, grantId), isNull(grantReversals.outcome));
  const [row] = await tx.select().from(grantReversals).where(isOpen);
  return row ?? null;
}

function asAsked<T>(open: T | null): T {
  if (open === null) throw new Refused({ code: "AID.NO_REVERSAL" });
  return open;
}

type Settled = { decidedBy: string; reference: string | null; outcome: "reversed" | "dropped" };
const settle = async ({ tx, today }: Office, id: string, settled: Settled) =>
  found(
    await tx
      .update(grantReversals)
      .set({ ...settled, decidedOn: today })
      .where(eq(grantReversals.id, id))
      .returning({ id: grantReversals.id }),
    "reversal",
  );
