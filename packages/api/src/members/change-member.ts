import type { Change } from "@gongbang/db/audit";
import { unseal } from "@gongbang/db/fields";
import type { Keyring } from "@gongbang/db/keyring";
import { sealedAddress, sealedPhone, sealedRegistration } from "@gongbang/db/member-row";
import { found, unlessChanged } from "@gongbang/db/rows";
import { members } from "@gongbang/db/schema/members";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { ChangeMember } from "@gongbang/domain/members/change-member.input";
import {
  type ChangedFields,
  newlyRetired,
  type PlainField,
  plainSealed,
} from "@gongbang/domain/members/member-fields";
import { and, eq } from "drizzle-orm";
import type { Office } from "../office.ts";
import { findDuplicates } from "./find-duplicates.ts";

type Member = typeof members.$inferSelect;
type PlainSealed = (typeof plainSealed)[number];

/**
 * Changes what is not guarded. Refuses with EDIT.CONFLICT where somebody was quicker, MEMBER.RETIRED_CODE where a code
 * is newly chosen that is out of use, and ACCESS.NOT_FOUND.
 */
export async function changeMember(office: Office, { memberId, version, fields }: ChangeMember) {
  const { tx, keys } = office;
  const member = found(await tx.select().from(members).where(eq(members.id, memberId)), "member");
  const retired = newlyRetired(member, fields);
  if (retired) throw new Refused({ code: "MEMBER.RETIRED_CODE", field: retired });
  const changes = changesOf(keys, member, fields);
  const changed = await tx
    .update(members)
    .set({ ...columnsOf(keys, member.id, fields, changes), version: version + 1 })
    .where(and(eq(members.id, memberId), eq(members.version, version)))
    .returning({ version: members.version });
  office.about({ type: "member", id: member.id, unionPath: member.unionPath, changes });
  const saved = unlessChanged(changed);
  const isKey = changes.some(({ field }) => field === "phone" || field === "unitName");
  if (isKey) await findDuplicates({ tx, keys, keeperId: office.actor.id }, [memberId]);
  return saved;
}

const isSealed = (field: PlainField): field is PlainSealed => plainSealed.some((each) => each === field);

/** What differs from the member as it is; of a sealed field only that it does. */
export function changesOf(keys: Keyring, member: Member, said: ChangedFields): Change[] {
  return (Object.keys(said) as PlainField[]).flatMap((field): Change[] => {
    const becomes = said[field] ?? null;
    if (isSealed(field)) return plainOf(keys, member, field) === becomes ? [] : [{ field }];
    const was = member[field];
    return was === becomes ? [] : [{ field, was, becomes }];
  });
}

function plainOf(keys: Keyring, member: Member, column: PlainSealed): string | null {
  const sealed = member[column];
  return sealed === null ? null : unseal(keys, { table: "members", column, rowId: member.id }, sealed);
}

/** The columns that these changes touch, with the mask and the index beside a sealed one. */
export function columnsOf(
  keys: Keyring,
  rowId: string,
  said: ChangedFields,
  changes: readonly Change[],
): Partial<Member> {
  const { phone, address, registrationPlace, ...others } = said;
  const changed = new Set(changes.map(({ field }) => field));
  const plain = Object.entries(others).filter(([field]) => changed.has(field));
  return {
    ...Object.fromEntries(plain.map(([field, value]) => [field, value ?? null])),
    ...(changed.has("phone") && sealedPhone(keys, rowId, phone)),
    ...(changed.has("address") && sealedAddress(keys, rowId, address)),
    ...(changed.has("registrationPlace") && sealedRegistration(keys, rowId, registrationPlace)),
  };
}
