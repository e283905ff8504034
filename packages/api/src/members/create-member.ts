import { type MemberRecord, memberRow } from "@gongbang/db/member-row";
import type { Tx } from "@gongbang/db/open";
import { one } from "@gongbang/db/rows";
import { members } from "@gongbang/db/schema/members";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import type { CreateMember } from "@gongbang/domain/members/create-member.input";
import { memberNumber } from "@gongbang/domain/members/member-number";
import { decidePerson } from "@gongbang/domain/members/person";
import { and, eq, sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { asByteas, insertMembers } from "./insert-members.ts";
import { isLive, standingUnion } from "./reads.ts";
import { keptElsewhere } from "./seek-member.ts";

/**
 * Registers a member. Refuses with ID.*, MEMBER.UNDER_AGE, MEMBER.BIRTH_DIFFERS, MEMBER.SEX_DIFFERS,
 * MEMBER.ALREADY_HERE with the one that is there, and MEMBER.KEPT_ELSEWHERE with the union that keeps the person.
 */
export async function createMember(office: Office, { commandId: _, ...said }: CreateMember) {
  const { id, name, unionPath } = await registerPerson(office, {
    ...said,
    status: "active",
    joinedOn: said.joinedOn ?? office.today,
  });
  office.about({ type: "member", id, unionPath, changes: [{ field: "name", becomes: name }] });
  return { id };
}

type Registering = Omit<CreateMember, "commandId"> & { status: "applied" | "active" };

/** Puts a person into the register as a new row, once. Refuses as `createMember` does, and with UNION.NOT_IN_ORDER. */
export async function registerPerson(office: Office, said: Registering): Promise<MemberRecord> {
  const { tx, keys, actor, now, today } = office;
  const citizenId = orRefuse(decidePerson(said, today));
  const union = await standingUnion(office, said.unionId);
  const row = memberRow(keys, {
    ...said,
    citizenId,
    memberNumber: memberNumber(await takeNumbers(tx, 1)),
    unionPath: union.path,
    keeperId: actor.id,
    createdAt: now,
  });
  await refuseTwice(office, row.member.citizenIdIndex);
  const inserted = await insertMembers(tx, [row]);
  // Somebody else registered the same person between our look and our write.
  if (inserted.size === 0) throw new Refused({ code: "EDIT.CONFLICT" });
  await findDuplicates({ tx, keys, keeperId: actor.id }, [row.member.id]);
  return row.member;
}

/** The first of so many member numbers. */
export async function takeNumbers(tx: Tx, howMany: number): Promise<number> {
  const taken = await tx.execute<{ first: number }>(
    sql`select app.take_numbers('member', ${howMany}) as first`,
  );
  return one(taken).first;
}

async function refuseTwice(office: Office, index: Buffer) {
  const { id, name } = members;
  const [here] = await office.tx
    .select({ id, name })
    .from(members)
    .where(and(eq(members.citizenIdIndex, index), isLive));
  if (here) throw new Refused({ code: "MEMBER.ALREADY_HERE", memberId: here.id, name: here.name });
  const [kept] = await office.tx.execute(sql`select 1 from app.members_elsewhere(${asByteas([index])})`);
  if (!kept) return;
  const elsewhere = await keptElsewhere(office, index);
  throw new Refused({ code: "MEMBER.KEPT_ELSEWHERE", unionName: elsewhere?.unionName ?? "" });
}
