import type { Change } from "@gongbang/db/audit";
import { one } from "@gongbang/db/rows";
import { delegations } from "@gongbang/db/schema/approvals";
import { unions } from "@gongbang/db/schema/members";
import { pinyinOf } from "@gongbang/domain/codes/pinyin";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { decideGrant } from "@gongbang/domain/office/people";
import type { ChangePerson } from "@gongbang/domain/office/person.input";
import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import {
  endAllSessions,
  keepAnAdmin,
  personToChange,
  selfOf,
  storePerson,
  unionWithin,
} from "./load-person.ts";

/**
 * Gives an officer another name, other roles or another union. New roles or a new union end their sessions, and the
 * delegations that they gave or hold: those were of what they could decide before. Refuses
 * as personToChange does, and with OFFICE.ROLE_ABOVE, OFFICE.ROLES_APART, OFFICE.LAST_ADMIN; a union out of reach
 * is ACCESS.NOT_FOUND, a number that is none is refused as readCitizenId does.
 */
export async function changePerson(office: Office, asked: ChangePerson) {
  const { id, version, name, roles, unionId, citizenId } = asked;
  const { tx, about } = office;
  const person = await personToChange(office, { id, version });
  const union = await unionWithin(office, unionId);
  orRefuse(decideGrant(office.actor, roles));
  await keepAnAdmin(office, person, { roles, active: person.status === "active" });

  const sameRoles = [...person.roles].sort().join() === [...roles].sort().join();
  const before = one(
    await tx.select({ name: unions.name }).from(unions).where(eq(unions.id, person.unionId)),
  );
  const self = selfOf(office, citizenId);
  const known: Change[] = [
    { field: "name", was: person.name, becomes: name },
    { field: "roles", was: sameRoles ? roles : person.roles, becomes: roles },
    { field: "union", was: before.name, becomes: union.name },
  ].filter(({ was, becomes }) => was !== becomes);
  const changes = [...known, ...(self ? [{ field: "citizenId" }] : [])];
  const place = { unionId: union.id, unionPath: union.path };
  const stored = await storePerson(office, person, {
    name,
    pinyin: pinyinOf(name).full,
    roles,
    ...place,
    ...self,
  });
  if (!sameRoles || union.id !== person.unionId) {
    await endAllSessions(office, id, "roles changed");
    await endDelegations(office, id);
  }
  about({ type: "officer", id, unionPath: union.path, changes });
  return stored;
}

const endDelegations = ({ tx, today }: Office, officerId: string) =>
  tx
    .update(delegations)
    .set({ revokedOn: today, version: sql`${delegations.version} + 1` })
    .where(
      and(
        isNull(delegations.revokedOn),
        or(eq(delegations.fromId, officerId), eq(delegations.toId, officerId)),
      ),
    );
