import { found } from "@gongbang/db/rows";
import { members } from "@gongbang/db/schema/members";
import { membershipFacts } from "@gongbang/db/schema/memberships";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { Membership } from "@gongbang/domain/members/membership.status";
import { eq } from "drizzle-orm";
import type { Advancing } from "../advance.ts";
import type { Office } from "../office.ts";

export type MemberRow = typeof members.$inferSelect;
export type FactsRow = typeof membershipFacts.$inferSelect;
export type LoadedMembership = { row: MemberRow; facts: FactsRow | null };

/** A member with what the steps of the membership brought. `lock` holds the row. Refuses with ACCESS.NOT_FOUND. */
export async function loadMembership(
  { tx }: Office,
  id: string,
  { lock = false } = {},
): Promise<LoadedMembership> {
  const asked = tx.select().from(members).where(eq(members.id, id));
  const row = found(await (lock ? asked.for("update") : asked), "member");
  const [facts] = await tx.select().from(membershipFacts).where(eq(membershipFacts.memberId, id));
  return { row, facts: facts ?? null };
}

/** As `loadMembership`, held until the command ends. Refuses with ACCESS.NOT_FOUND and EDIT.CONFLICT. */
export async function lockedMembership(
  office: Office,
  { id, version }: { id: string; version: number },
): Promise<LoadedMembership> {
  const loaded = await loadMembership(office, id, { lock: true });
  if (loaded.row.version !== version) throw new Refused({ code: "EDIT.CONFLICT" });
  return loaded;
}

/** The membership as its machine asks about it. A record that was merged is none: refuses with ACCESS.NOT_FOUND. */
export function machineMembership(
  { actor, today }: Office,
  { row, facts }: LoadedMembership,
): Membership & Advancing {
  const { id, status, unionId, unionPath, keeperId } = row;
  if (status === "merged") throw new Refused({ code: "ACCESS.NOT_FOUND", what: "member" });
  return {
    ...{ id, status, unionId, unionPath, keeperId, today, actorId: actor.id, actorPath: actor.unionPath },
    idleSince: facts?.idleSince ?? null,
    admonishedOn: facts?.admonishedOn ?? null,
    expelledBy: facts?.expelledBy ?? null,
    filedOn: facts?.filedOn ?? null,
  };
}
