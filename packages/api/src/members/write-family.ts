import type { Change } from "@gongbang/db/audit";
import { seal, unseal } from "@gongbang/db/fields";
import type { Keyring } from "@gongbang/db/keyring";
import { unlessChanged } from "@gongbang/db/rows";
import { familyMembers } from "@gongbang/db/schema/records";
import { uuidv7 } from "@gongbang/db/uuid";
import { maskCitizenId } from "@gongbang/domain/codes/mask";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { decideFamilyMember } from "@gongbang/domain/members/family-member";
import type {
  AddFamilyMember,
  ChangeFamilyMember,
  RemoveFamilyMember,
} from "@gongbang/domain/members/family-member.input";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { mayReveal, reasonOf, revealReasonInput } from "../reveal.ts";
import { commandInput } from "../trpc.ts";
import { familyMemberOf, memberOf, othersIn } from "./list-family.ts";

const place = (rowId: string) => ({ table: "family_members", column: "citizenId", rowId });

const sealedId = (keys: Keyring, rowId: string, citizenId: string | null) =>
  citizenId === null
    ? {}
    : { citizenId: seal(keys, place(rowId), citizenId), idMask: maskCitizenId(citizenId) };

/** Writes down somebody of a member's family. Refuses with ID.*, FAMILY.*, MEMBER.BIRTH_DIFFERS and ACCESS.NOT_FOUND. */
export async function addFamilyMember(office: Office, { commandId: _, memberId, ...said }: AddFamilyMember) {
  const { tx, keys, today, now } = office;
  const member = await memberOf(tx, memberId);
  const decided = orRefuse(decideFamilyMember(said, { others: await othersIn(tx, memberId), today }));
  const id = uuidv7();
  const { name, relation, employment = null, unitName = null } = said;
  await tx.insert(familyMembers).values({
    ...{ id, memberId, name, relation, employment, unitName, createdAt: now },
    birthOn: decided.birthOn,
    ...sealedId(keys, id, decided.citizenId),
  });
  office.about({
    type: "familyMember",
    ...{ id, recordId: memberId, unionPath: member.unionPath },
    changes: [{ field: "familyMember", becomes: name }],
  });
  return { id };
}

/** Changes what is written down of somebody. Refuses as {@link addFamilyMember} does, and with EDIT.CONFLICT. */
export async function changeFamilyMember(
  office: Office,
  { commandId: _, id, version, ...said }: ChangeFamilyMember,
) {
  const { tx, keys, today } = office;
  const { person, member } = await familyMemberOf(tx, id);
  const others = await othersIn(tx, member.id, id);
  // An empty number stays as it is, for the form never had it; the birth must go on agreeing with it.
  const stored = person.citizenId === null ? undefined : unseal(keys, place(id), person.citizenId);
  const citizenId = said.citizenId ?? stored;
  const decided = orRefuse(decideFamilyMember({ ...said, citizenId }, { others, today }));
  const renewed = decided.citizenId === (stored ?? null) ? null : decided.citizenId;
  const { name, relation, employment = null, unitName = null } = said;
  const columns = { name, relation, employment, unitName, birthOn: decided.birthOn ?? null };
  const changed = await tx
    .update(familyMembers)
    .set({ ...columns, ...sealedId(keys, id, renewed), version: version + 1 })
    .where(and(eq(familyMembers.id, id), eq(familyMembers.version, version)))
    .returning({ version: familyMembers.version });
  const fields = Object.entries(columns) as [keyof typeof columns, string | null][];
  const changes = fields.flatMap(([field, becomes]): Change[] =>
    person[field] === becomes ? [] : [{ field, was: person[field], becomes }],
  );
  const sealed: Change[] = renewed === null ? [] : [{ field: "citizenId" }];
  const { unionPath } = member;
  office.about({
    type: "familyMember",
    ...{ id, recordId: member.id, unionPath, changes: [...changes, ...sealed] },
  });
  return unlessChanged(changed);
}

/** Takes somebody out of the family, with the reason. The row stays. Refuses with EDIT.CONFLICT and ACCESS.NOT_FOUND. */
export async function removeFamilyMember(office: Office, { id, version, reason }: RemoveFamilyMember) {
  const { tx, now } = office;
  const { person, member } = await familyMemberOf(tx, id);
  const changed = await tx
    .update(familyMembers)
    .set({ removedAt: now, removedWhy: reason, version: version + 1 })
    .where(and(eq(familyMembers.id, id), eq(familyMembers.version, version)))
    .returning({ version: familyMembers.version });
  office.about({
    type: "familyMember",
    ...{ id, recordId: member.id, unionPath: member.unionPath, reason },
    changes: [{ field: "familyMember", was: person.name }],
  });
  return unlessChanged(changed);
}

export const revealFamilyMemberInput = z.strictObject({
  ...commandInput,
  id: z.uuid(),
  ...revealReasonInput,
});

/** The number of somebody of the family in plain. Refuses with ACCESS.TOO_MANY_REVEALS and ACCESS.NOT_FOUND. */
export async function revealFamilyMember(
  office: Office,
  { id, ...why }: z.output<typeof revealFamilyMemberInput>,
) {
  const { person, member } = await familyMemberOf(office.tx, id);
  await mayReveal(office);
  office.about({
    type: "familyMember",
    ...{ id, recordId: member.id, unionPath: member.unionPath },
    changes: [{ field: "citizenId" }],
    reason: reasonOf(why),
  });
  return { value: person.citizenId === null ? null : unseal(office.keys, place(id), person.citizenId) };
}
