import { blindIndex } from "@gongbang/db/fields";
import { found, unlessChanged } from "@gongbang/db/rows";
import { unions } from "@gongbang/db/schema/members";
import { officers, sessions } from "@gongbang/db/schema/office";
import type { Role } from "@gongbang/domain/access/policy";
import { readCitizenId } from "@gongbang/domain/codes/citizen-id";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { type Afterwards, decideActOn, decideAdminLeft } from "@gongbang/domain/office/people";
import { and, eq, gte, isNull, lt, or, sql } from "drizzle-orm";
import type { Office } from "../office.ts";

const systemAdmin: Role = "systemAdmin";
const activeAdmin = and(eq(officers.status, "active"), sql`${systemAdmin} = any(${officers.roles})`);

export type Officer = typeof officers.$inferSelect;

/**
 * The officer that an administrator is about to act on, locked. Refuses with ACCESS.NOT_FOUND outside the
 * administrator's unions, with EDIT.CONFLICT where somebody changed it since, and as decideActOn does.
 */
export async function personToChange(
  office: Office,
  { id, version }: { id: string; version: number },
): Promise<Officer> {
  // With all whom keepAnAdmin will hold, in its order: two who act on each other wait, and the later hears a refusal.
  const asked = office.tx
    .select()
    .from(officers)
    .where(or(eq(officers.id, id), activeAdmin));
  const held = await asked.orderBy(officers.id).for("update");
  const person = found(
    held.filter((officer) => officer.id === id),
    "person",
  );
  unlessChanged(person.version === version ? [person] : []);
  orRefuse(decideActOn(office.actor, person));
  return person;
}

/**
 * Sees to it that a system administrator is left. It locks all of them in one order, so that two who disable each
 * other at the same moment do not both succeed. Refuses with OFFICE.LAST_ADMIN.
 */
export async function keepAnAdmin({ tx }: Office, person: Officer, after: Afterwards): Promise<void> {
  if (!person.roles.includes("systemAdmin")) return;
  const admins = await tx
    .select({ id: officers.id })
    .from(officers)
    .where(activeAdmin)
    .orderBy(officers.id)
    .for("update");
  const others = admins.filter(({ id }) => id !== person.id).length;
  orRefuse(decideAdminLeft(person, after, others));
}

/** A union that the call reaches. Refuses with ACCESS.NOT_FOUND. */
export async function unionWithin({ tx, actor, scope }: Office, unionId: string) {
  const top = scope === "federation" ? "/" : actor.unionPath;
  const within = and(eq(unions.id, unionId), gte(unions.path, top), lt(unions.path, `${top}\u{10FFFF}`));
  return found(await tx.select().from(unions).where(within), "union");
}

/** Stores what was decided about an officer, under its next version. */
export async function storePerson({ tx }: Office, person: Officer, values: Partial<Officer>) {
  const version = person.version + 1;
  const changed = await tx
    .update(officers)
    .set({ ...values, version })
    .where(and(eq(officers.id, person.id), eq(officers.version, person.version)))
    .returning({ version: officers.version });
  return unlessChanged(changed);
}

/** Ends every session of an officer: their next request finds nobody. Answers how many there were. */
export async function endAllSessions({ tx, now }: Office, officerId: string, why: string): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now, endedWhy: why })
    .where(and(eq(sessions.officerId, officerId), isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  return ended.length;
}

/** Makes the links that an officer may still hold useless. */
export async function voidLinks({ tx, now }: Office, officerId: string): Promise<void> {
  await tx.execute(
    sql`update sign_in_links set used_at = ${now.toISOString()}::timestamptz where officer_id = ${officerId} and used_at is null`,
  );
}

/** Who an officer is themselves, as a code that can only be compared; undefined where nothing was typed. Refuses as readCitizenId does. */
export function selfOf({ keys, today }: Office, typed: string): { citizenIdIndex: Buffer } | undefined {
  if (typed === "") return undefined;
  const { id } = orRefuse(readCitizenId(typed, today));
  return { citizenIdIndex: blindIndex(keys, "citizenId", id) };
}
