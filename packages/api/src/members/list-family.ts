import type { Tx } from "@gongbang/db/open";
import { found } from "@gongbang/db/rows";
import { members } from "@gongbang/db/schema/members";
import { familyMembers } from "@gongbang/db/schema/records";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

const text = z.string().nullable();

export const familyShape = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      name: z.string(),
      relation: z.string(),
      birthOn: text,
      employment: text,
      unitName: text,
      idMask: text,
    }),
  ),
});

/** The member that a row hangs on, as the transaction shows it. Refuses with ACCESS.NOT_FOUND. */
export async function memberOf(tx: Tx, id: string) {
  return found(await tx.select().from(members).where(eq(members.id, id)), "member");
}

const isThere = isNull(familyMembers.removedAt);

/** 家庭成员 of a member, in the order in which they were written down. Refuses with ACCESS.NOT_FOUND. */
export async function familyOf({ tx }: Pick<Office, "tx">, memberId: string) {
  await memberOf(tx, memberId);
  const rows = await tx
    .select()
    .from(familyMembers)
    .where(and(eq(familyMembers.memberId, memberId), isThere))
    .orderBy(asc(familyMembers.id));
  return { rows };
}

/** One of the family who is not removed, with the member. Refuses with ACCESS.NOT_FOUND. */
export async function familyMemberOf(tx: Tx, id: string) {
  const rows = await tx
    .select()
    .from(familyMembers)
    .where(and(eq(familyMembers.id, id), isThere));
  const person = found(rows, "familyMember");
  return { person, member: await memberOf(tx, person.memberId) };
}

/** How many others stand in the family. The member's row is held, so that two writers count one after the other. */
export async function othersIn(tx: Tx, memberId: string, except?: string): Promise<number> {
  await tx.select({ id: members.id }).from(members).where(eq(members.id, memberId)).for("no key update");
  const others = and(
    eq(familyMembers.memberId, memberId),
    isThere,
    except === undefined ? undefined : sql`${familyMembers.id} <> ${except}`,
  );
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(familyMembers).where(others);
  return row?.count ?? 0;
}
