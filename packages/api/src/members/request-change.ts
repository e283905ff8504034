import { blindIndex, seal } from "@gongbang/db/fields";
import { found } from "@gongbang/db/rows";
import { memberChanges } from "@gongbang/db/schema/changes";
import { members } from "@gongbang/db/schema/members";
import { memberFiles } from "@gongbang/db/schema/records";
import { uuidv7 } from "@gongbang/db/uuid";
import { maskPaper } from "@gongbang/domain/codes/mask";
import { normaliseName } from "@gongbang/domain/codes/pinyin";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { changeMachine, type GuardedField } from "@gongbang/domain/members/change.status";
import { decidePerson } from "@gongbang/domain/members/person";
import type { RequestChange } from "@gongbang/domain/members/request-change.input";
import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { begin } from "../advance.ts";
import type { Office } from "../office.ts";
import { asByteas } from "./insert-members.ts";
import { isLive } from "./reads.ts";
import { keptElsewhere } from "./seek-member.ts";

type Member = typeof members.$inferSelect;
export const requestedOutput = z.object({ id: z.string() });

/**
 * Asks for another name, paper or card of somebody who is in the register (product.md D8): nothing changes until a
 * second person has looked at the evidence. Refuses with ID.*, PAPER.*, MEMBER.* as for a new member, CHANGE.NOTHING,
 * CHANGE.ALREADY_ASKED, CHANGE.EVIDENCE_MISSING, EDIT.CONFLICT and ACCESS.NOT_FOUND.
 */
export async function requestChange(office: Office, input: RequestChange) {
  const { tx, actor, today } = office;
  const rows = await tx
    .select()
    .from(members)
    .where(and(eq(members.id, input.memberId), ne(members.status, "merged")));
  const member = found(rows, "member");
  if (member.version !== input.version) throw new Refused({ code: "EDIT.CONFLICT" });
  const id = uuidv7();
  const asked: Asked = {
    ...askedName(input, member),
    ...askedPaper(office, id, input, member),
    ...askedCard(office, id, input, member),
  };
  const fields = [
    ...("name" in asked ? (["name"] as const) : []),
    ...("citizenId" in asked ? (["citizenId"] as const) : []),
    ...("bankCard" in asked ? (["bankCard"] as const) : []),
  ] satisfies GuardedField[];
  if (fields.length === 0) throw new Refused({ code: "CHANGE.NOTHING" });
  await mustBeEvidence(office, member.id, input.evidence);
  if (asked.citizenIdIndex) await refuseTaken(office, asked.citizenIdIndex, member.id);
  const { unionId, unionPath } = member;
  const kept = { unionId, unionPath, keeperId: actor.id };
  const inserted = await tx
    .insert(memberChanges)
    .values({
      ...{ id, memberId: member.id, fields, ...asked, ...kept },
      ...{ wasName: member.name, wasIdIndex: member.citizenIdIndex, wasIdMask: member.idMask },
      ...{ wasCardIndex: member.bankCardIndex, wasCardTail: member.cardTail },
      ...{ reason: input.reason, evidence: input.evidence },
      ...{ requestedBy: actor.id, requesterName: actor.name, requestedOn: today, createdAt: office.now },
    })
    .onConflictDoNothing()
    .returning({ id: memberChanges.id });
  if (inserted.length === 0) throw new Refused({ code: "CHANGE.ALREADY_ASKED" });
  const record = {
    id,
    status: "pending" as const,
    actorId: actor.id,
    requestedBy: actor.id,
    unsettled: [],
    ...kept,
  };
  await begin(office, changeMachine, record, { title: member.name, note: input.reason });
  office.about({
    ...{ type: "memberChange", id, recordId: member.id, unionPath, reason: input.reason },
    changes: fields.map((field) => ({ field })),
  });
  return { id };
}

function askedName({ name }: RequestChange, member: Member) {
  const asked = name === undefined ? undefined : normaliseName(name);
  return asked === undefined || asked === member.name ? {} : { name: asked };
}

function askedPaper({ keys, today }: Office, rowId: string, input: RequestChange, member: Member) {
  if (input.citizenId === undefined) return {};
  const { idKind, citizenId: typed, sex, birthOn } = input;
  const person = orRefuse(decidePerson({ idKind, citizenId: typed, sex, birthOn }, today));
  const citizenIdIndex = blindIndex(keys, "citizenId", person.id);
  if (citizenIdIndex.equals(member.citizenIdIndex) && person.idKind === member.idKind) return {};
  return {
    ...{ idKind: person.idKind, sex: person.sex, birthOn: person.birthOn, idMask: maskPaper(person.id) },
    citizenId: seal(keys, { table: "member_changes", column: "citizenId", rowId }, person.id),
    citizenIdIndex,
  };
}

function askedCard({ keys }: Office, rowId: string, { bankCard: card }: RequestChange, member: Member) {
  if (card === undefined) return {};
  const bankCardIndex = blindIndex(keys, "bankCard", card);
  if (member.bankCardIndex?.equals(bankCardIndex)) return {};
  const bankCard = seal(keys, { table: "member_changes", column: "bankCard", rowId }, card);
  return { bankCard, bankCardIndex, cardTail: card.slice(-4) };
}

/** What is asked for, as the row keeps it. */
type Asked = Partial<
  Pick<
    typeof memberChanges.$inferInsert,
    "name" | "idKind" | "sex" | "birthOn" | "idMask" | "citizenId" | "bankCard" | "cardTail"
  >
> & { citizenIdIndex?: Buffer; bankCardIndex?: Buffer };

/** Attachments of this member, that are still there. */
async function mustBeEvidence({ tx }: Office, memberId: string, evidence: string[]) {
  const { id } = memberFiles;
  const ofMember = and(eq(memberFiles.memberId, memberId), isNull(memberFiles.removedAt));
  const files = await tx
    .select({ id })
    .from(memberFiles)
    .where(and(inArray(id, evidence), ofMember));
  if (files.length < new Set(evidence).size) throw new Refused({ code: "CHANGE.EVIDENCE_MISSING" });
}

/** Refuses with MEMBER.ALREADY_HERE or MEMBER.KEPT_ELSEWHERE where a number is another living membership's. */
export async function refuseTaken(office: Office, index: Buffer, memberId: string): Promise<void> {
  const { id, name } = members;
  const [here] = await office.tx
    .select({ id, name })
    .from(members)
    .where(and(eq(members.citizenIdIndex, index), isLive));
  if (here && here.id !== memberId)
    throw new Refused({ code: "MEMBER.ALREADY_HERE", memberId: here.id, name: here.name });
  if (here) return;
  const [kept] = await office.tx.execute(sql`select 1 from app.members_elsewhere(${asByteas([index])})`);
  if (!kept) return;
  const elsewhere = await keptElsewhere(office, index);
  throw new Refused({ code: "MEMBER.KEPT_ELSEWHERE", unionName: elsewhere?.unionName ?? "" });
}
