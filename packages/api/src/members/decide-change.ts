import { unseal } from "@gongbang/db/fields";
import { sealedCard, sealedPaper } from "@gongbang/db/member-row";
import { found, one, unlessChanged } from "@gongbang/db/rows";
import { memberChanges } from "@gongbang/db/schema/changes";
import { members } from "@gongbang/db/schema/members";
import { pinyinOf } from "@gongbang/domain/codes/pinyin";
import { Refused } from "@gongbang/domain/kernel/decision";
import {
  type ChangeRequest,
  changeMachine,
  changeStatuses,
  type GuardedField,
} from "@gongbang/domain/members/change.status";
import type {
  ApproveChange,
  rejectChangeInput,
  withdrawChangeInput,
} from "@gongbang/domain/members/request-change.input";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { type Advancing, advance } from "../advance.ts";
import { asRecords } from "../json-row.ts";
import type { Office } from "../office.ts";
import { findDuplicates } from "./find-duplicates.ts";

import { refuseTaken } from "./request-change.ts";

export type ChangeRow = typeof memberChanges.$inferSelect;
type Member = typeof members.$inferSelect;
export const decidedOutput = z.object({ id: z.string(), status: z.enum(changeStatuses) });

/** The guarded fields that do not stand in the register any more as they stood when the change was asked for. */
export function movedSince(change: ChangeRow, member: Member): GuardedField[] {
  const same: Record<GuardedField, boolean> = {
    name: change.wasName === member.name,
    citizenId: change.wasIdIndex.equals(member.citizenIdIndex),
    bankCard:
      (change.wasCardIndex?.toString("hex") ?? null) === (member.bankCardIndex?.toString("hex") ?? null),
  };
  return change.fields.filter((field) => !same[field]);
}

/** A change as its machine sees it, by the one who would take the step. */
export const factsOf = (
  office: Office,
  change: ChangeRow,
  unsettled: GuardedField[],
): ChangeRequest & Advancing => {
  const { id, status, requestedBy, unionId, unionPath, keeperId } = change;
  return { id, status, requestedBy, unionId, unionPath, keeperId, actorId: office.actor.id, unsettled };
};

/**
 * Writes what was asked for into the register: by a second person, who has said of every field that changed since which
 * value is right. Numbers are sealed and indexed anew, and the person is looked for among the others again.
 * Refuses with CHANGE.ASKED_BY_YOU, CHANGE.CONFLICT, EDIT.CONFLICT, MEMBER.ALREADY_HERE, MEMBER.KEPT_ELSEWHERE,
 * STATUS.* and ACCESS.NOT_FOUND.
 */
export async function approveChange(office: Office, input: ApproveChange) {
  const { tx, keys, actor } = office;
  const change = await lockedChange(office, input);
  const rows = await tx.select().from(members).where(eq(members.id, change.memberId)).for("update");
  const member = found(rows, "member");
  if (member.version !== input.memberVersion) throw new Refused({ code: "EDIT.CONFLICT" });
  const moved = movedSince(change, member);
  const unsettled = moved.filter((field) => input.settle[field] === undefined);
  const applied = change.fields.filter(
    (field) => !moved.includes(field) || input.settle[field] === "requested",
  );
  const answer = await settle(office, change, "approve", { note: input.note, unsettled, applied });
  if (applied.length > 0) await write(office, change, member, applied);
  await findDuplicates({ tx, keys, keeperId: actor.id }, [member.id]);
  office.about({
    ...{ type: "memberChange", id: change.id, recordId: member.id, unionPath: member.unionPath },
    ...(input.note && { reason: input.note }),
    changes: applied.map((field) =>
      field === "name" ? { field, was: member.name, becomes: change.name } : { field },
    ),
  });
  return answer;
}

/** Turns a change down, with the reason. Refuses with CHANGE.ASKED_BY_YOU, EDIT.CONFLICT, STATUS.* and ACCESS.NOT_FOUND. */
export async function rejectChange(office: Office, input: z.output<typeof rejectChangeInput>) {
  return closed(office, await lockedChange(office, input), "reject", input.note);
}

/** Takes one's own request back. Refuses with CHANGE.NOT_ASKED_BY_YOU, EDIT.CONFLICT, STATUS.* and ACCESS.NOT_FOUND. */
export async function withdrawChange(office: Office, input: z.output<typeof withdrawChangeInput>) {
  return closed(office, await lockedChange(office, input), "withdraw", undefined);
}

async function closed(
  office: Office,
  change: ChangeRow,
  event: "reject" | "withdraw",
  note: string | undefined,
) {
  const answer = await settle(office, change, event, { note, unsettled: [], applied: null });
  const { id, memberId: recordId, unionPath } = change;
  const changes = [{ field: "status", was: change.status, becomes: answer.status }];
  office.about({ type: "memberChange", id, recordId, unionPath, changes, ...(note && { reason: note }) });
  return answer;
}

async function lockedChange({ tx }: Office, { changeId, version }: { changeId: string; version: number }) {
  const rows = await tx.select().from(memberChanges).where(eq(memberChanges.id, changeId)).for("update");
  const change = found(rows, "change");
  if (change.version !== version) throw new Refused({ code: "EDIT.CONFLICT" });
  return change;
}

type Settling = { note: string | undefined; unsettled: GuardedField[]; applied: GuardedField[] | null };

async function settle(
  office: Office,
  change: ChangeRow,
  event: "approve" | "reject" | "withdraw",
  { note, unsettled, applied }: Settling,
) {
  const { tx, actor, today } = office;
  const record = factsOf(office, change, unsettled);
  const status = await advance(office, changeMachine, record, event, { title: change.wasName, note });
  const by = event === "withdraw" ? {} : { decidedBy: actor.id, deciderName: actor.name };
  const stored = await tx
    .update(memberChanges)
    .set({ status, ...by, decidedOn: today, note: note ?? null, applied, version: change.version + 1 })
    .where(and(eq(memberChanges.id, change.id), eq(memberChanges.version, change.version)))
    .returning({ id: memberChanges.id, status: memberChanges.status });
  return unlessChanged(stored);
}

async function write(office: Office, change: ChangeRow, member: Member, applied: readonly GuardedField[]) {
  const { tx } = office;
  const set = columnsOf(office, change, member, applied);
  const rows = await tx.execute<{ came: string }>(
    sql`select app.change_member(${member.id}::uuid, ${member.version}, (${asRecords([set])}::jsonb)->0) as came`,
  );
  const { came } = one(rows);
  if (came === "changed") return;
  // Which other membership has the number is told as for a new member.
  if (came === "taken" && change.citizenIdIndex) await refuseTaken(office, change.citizenIdIndex, member.id);
  throw new Refused({ code: "EDIT.CONFLICT" });
}

function columnsOf({ keys }: Office, change: ChangeRow, { id }: Member, applied: readonly GuardedField[]) {
  const plain = (column: "citizenId" | "bankCard") => {
    const value = change[column];
    return value === null ? "" : unseal(keys, { table: "member_changes", column, rowId: change.id }, value);
  };
  const set: Partial<Member> = {};
  if (applied.includes("name") && change.name !== null) {
    const { full, initials } = pinyinOf(change.name);
    Object.assign(set, { name: change.name, namePinyin: full, nameInitials: initials });
  }
  if (applied.includes("citizenId")) {
    const { idKind, sex, birthOn } = change;
    Object.assign(set, sealedPaper(keys, id, plain("citizenId")), { idKind, sex, birthOn });
  }
  if (applied.includes("bankCard")) Object.assign(set, sealedCard(keys, id, plain("bankCard")));
  return set;
}
