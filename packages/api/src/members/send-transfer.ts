import { one } from "@gongbang/db/rows";
import { unions } from "@gongbang/db/schema/members";
import { transfers } from "@gongbang/db/schema/memberships";
import { computeDue } from "@gongbang/domain/kernel/deadline";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { StepOf } from "@gongbang/domain/members/membership.input";
import type { sendTransferInput, takeTransferInput } from "@gongbang/domain/members/transfer.input";
import { transferMachine } from "@gongbang/domain/members/transfer.status";
import { inOrder } from "@gongbang/domain/members/union.status";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { advance, begin } from "../advance.ts";
import type { Office } from "../office.ts";
import { loadMembership, lockedMembership, type MemberRow } from "./load-membership.ts";
import {
  atFrom,
  atTo,
  lockedTransfer,
  mustReach,
  type TransferRow,
  titleOfTransfer,
} from "./load-transfer.ts";
import { stepMembership } from "./step-membership.ts";

export const transferOutput = z.object({ id: z.string(), version: z.number() });

/**
 * 转出: sends a member on to another union, anywhere in the federation. The person stays in the old union's register,
 * as on the way, until the new one accepts. Refuses with TRANSFER.SAME_UNION, UNION.NOT_IN_ORDER, TRANSFER.UNDER_WAY.
 */
export async function sendTransfer(
  office: Office,
  { memberId, version, toUnionId, kind, note }: StepOf<typeof sendTransferInput>,
) {
  const { row: member } = await lockedMembership(office, { id: memberId, version });
  const ends = await endsOf(office, member.unionId, toUnionId);
  const { name, idMask } = member;
  const row = await openTransfer(office, {
    memberId,
    name,
    idMask,
    kind,
    note,
    ...ends,
    askedBy: null,
    askedOn: null,
  });
  return send(office, row, member, note);
}

/** The old union agrees to what the new one asked for, and sends the person. */
export async function agreeTransfer(office: Office, { note, ...input }: StepOf<typeof takeTransferInput>) {
  const row = await lockedTransfer(office, input);
  mustReach(office, row.fromPath);
  const { row: member } = await loadMembership(office, row.memberId, { lock: true });
  return send(office, { ...row, name: member.name }, member, note);
}

/** Both ends of a transfer as it names them. Refuses with TRANSFER.SAME_UNION, UNION.NOT_IN_ORDER, ACCESS.NOT_FOUND. */
export async function endsOf({ tx }: Office, fromId: string, toId: string) {
  if (fromId === toId) throw new Refused({ code: "TRANSFER.SAME_UNION" });
  const end = async (id: string) => {
    const [union] = await tx.select().from(unions).where(eq(unions.id, id));
    if (!union) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "union" });
    return union;
  };
  const [from, to] = [await end(fromId), await end(toId)];
  if (to.status !== inOrder) throw new Refused({ code: "UNION.NOT_IN_ORDER", unionName: to.name });
  return {
    ...{ fromUnionId: from.id, fromPath: from.path, fromName: from.name },
    ...{ toUnionId: to.id, toPath: to.path, toName: to.name },
  };
}

/** Writes a transfer down, with its first step. Refuses with TRANSFER.UNDER_WAY. */
export async function openTransfer(
  office: Office,
  values: Omit<typeof transfers.$inferInsert, "status">,
): Promise<TransferRow> {
  const [row] = await office.tx
    .insert(transfers)
    .values({ ...values, status: transferMachine.initial })
    .onConflictDoNothing()
    .returning();
  if (!row) throw new Refused({ code: "TRANSFER.UNDER_WAY" });
  await begin(office, transferMachine, atFrom(office, row), { title: titleOfTransfer(row) });
  return row;
}

async function send(office: Office, row: TransferRow, member: MemberRow, note: string) {
  const { tx, actor, today } = office;
  const title = titleOfTransfer(row);
  const status = await advance(office, transferMachine, atTo(office, row), "send", { title });
  const { dueOn } = computeDue(today, transferMachine.clocks.acceptance.span, await office.calendar());
  const saved = one(
    await tx
      .update(transfers)
      .set({ status, name: row.name, sentBy: actor.id, sentOn: today, dueOn, version: row.version + 1 })
      .where(eq(transfers.id, row.id))
      .returning({ id: transfers.id, version: transfers.version }),
  );
  const loaded = await loadMembership(office, member.id);
  // The term of an admonition ends on the way: the new union judges by its own.
  const facts = { idleSince: null, admonishedOn: null };
  await stepMembership(office, loaded, { event: "transfer", note, facts });
  return saved;
}
