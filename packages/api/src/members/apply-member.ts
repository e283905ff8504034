import { one } from "@gongbang/db/rows";
import { members } from "@gongbang/db/schema/members";
import type { Day } from "@gongbang/domain/kernel/day";
import type { CreateMember } from "@gongbang/domain/members/create-member.input";
import { membershipMachine } from "@gongbang/domain/members/membership.status";
import { eq } from "drizzle-orm";
import { begin } from "../advance.ts";
import type { Office } from "../office.ts";
import { registerPerson } from "./create-member.ts";
import { machineMembership } from "./load-membership.ts";

/** 入会申请 on paper, written down by the union's desk: no membership before the approval. Refuses as createMember. */
export async function applyMember(office: Office, { commandId: _, joinedOn: __, ...said }: CreateMember) {
  const { id, name, unionPath } = await fileMembership(office, said, office.today);
  office.about({ type: "member", id, unionPath, changes: [{ field: "name", becomes: name }] });
  return { id };
}

/** Writes somebody down as applied, since `appliedOn`, with the first step of the membership and its clock. */
export async function fileMembership(
  office: Office,
  said: Omit<CreateMember, "commandId" | "joinedOn">,
  appliedOn: Day,
) {
  const { id } = await registerPerson(office, { ...said, status: "applied", joinedOn: undefined });
  const row = one(await office.tx.select().from(members).where(eq(members.id, id)));
  await begin(office, membershipMachine, machineMembership(office, { row, facts: null }), {
    title: `${row.memberNumber} ${row.name}`,
    on: appliedOn,
  });
  return row;
}
