import { officers } from "@gongbang/db/schema/office";
import { uuidv7 } from "@gongbang/db/uuid";
import { pinyinOf } from "@gongbang/domain/codes/pinyin";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { decideGrant } from "@gongbang/domain/office/people";
import type { InvitePerson } from "@gongbang/domain/office/person.input";
import type { Office } from "../office.ts";
import { selfOf, unionWithin } from "./load-person.ts";

/**
 * Makes an account without a password: it opens only by a one-time link (issue-link.ts). Refuses with
 * ACCESS.NOT_FOUND a union out of reach, with OFFICE.ROLE_ABOVE, OFFICE.ROLES_APART, OFFICE.USERNAME_TAKEN,
 * and as readCitizenId does.
 */
export async function invitePerson(
  office: Office,
  { username, name, roles, unionId, citizenId }: InvitePerson,
) {
  const { tx, about } = office;
  const union = await unionWithin(office, unionId);
  orRefuse(decideGrant(office.actor, roles));
  const id = uuidv7();
  const self = selfOf(office, citizenId);
  const made = await tx
    .insert(officers)
    .values({
      id,
      username,
      name,
      pinyin: pinyinOf(name).full,
      roles,
      status: "invited",
      ...self,
      unionId: union.id,
      unionPath: union.path,
      keeperId: id,
    })
    .onConflictDoNothing()
    .returning({ version: officers.version });
  const [row] = made;
  if (!row) throw new Refused({ code: "OFFICE.USERNAME_TAKEN", username });
  about({
    type: "officer",
    id,
    unionPath: union.path,
    changes: [
      { field: "username", becomes: username },
      { field: "name", becomes: name },
      { field: "roles", becomes: roles },
      { field: "union", becomes: union.name },
      ...(self ? [{ field: "citizenId" }] : []),
    ],
  });
  return { id, version: row.version };
}
