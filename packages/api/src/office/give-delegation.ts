import { found, one, unlessChanged } from "@gongbang/db/rows";
import { delegations } from "@gongbang/db/schema/approvals";
import { officers } from "@gongbang/db/schema/office";
import { scopeFor } from "@gongbang/domain/access/policy";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import type { delegateInput, revokeDelegationInput } from "@gongbang/domain/office/approval.input";
import { decideDelegation, isLive } from "@gongbang/domain/office/delegation";
import { and, asc, desc, eq, gte, inArray, isNull, or } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

export const delegationsOutput = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      fromName: z.string(),
      toName: z.string(),
      startsOn: z.string(),
      endsOn: z.string(),
      reason: z.string(),
      revokedOn: z.string().nullable(),
      isLive: z.boolean(),
      /** Given by this officer, or to this officer. */
      side: z.enum(["given", "held"]),
    }),
  ),
  /** Who may be asked to stand in. */
  candidates: z.array(z.object({ id: z.string(), name: z.string() })),
});
export const delegatedOutput = z.object({ id: z.string(), version: z.number() });

const row = { id: delegations.id, version: delegations.version };

/** Whom this officer has asked to stand in, and for whom they stand in themselves; and who could be asked. */
export async function listDelegations({
  tx,
  actor,
  today,
}: Office): Promise<z.input<typeof delegationsOutput>> {
  const rows = await tx
    .select()
    .from(delegations)
    .where(or(eq(delegations.fromId, actor.id), eq(delegations.toId, actor.id)))
    .orderBy(desc(delegations.startsOn), desc(delegations.id))
    .limit(100);
  const near = await tx
    .select({ id: officers.id, name: officers.name, roles: officers.roles, unionPath: officers.unionPath })
    .from(officers)
    .where(and(eq(officers.status, "active"), eq(officers.unionId, actor.unionId)))
    .orderBy(asc(officers.pinyin))
    .limit(200);
  const candidates = near.filter(
    ({ id, roles }) => id !== actor.id && scopeFor({ roles }, "office.approval.decide"),
  );
  return {
    rows: rows.map((each) => ({
      ...{ id: each.id, version: each.version, fromName: each.fromName, toName: each.toName },
      ...{ startsOn: each.startsOn, endsOn: each.endsOn, reason: each.reason, revokedOn: each.revokedOn },
      isLive: isLive({ ...each, revoked: each.revokedOn !== null }, today),
      side: each.fromId === actor.id ? ("given" as const) : ("held" as const),
    })),
    candidates: candidates.map(({ id, name }) => ({ id, name })),
  };
}

/**
 * 委托: hands one's own decisions to somebody of one's union, until a day. Refuses with DELEGATION.* and with
 * ACCESS.NOT_FOUND. That nobody decides on what they proposed is asked of every item (office/approval.ts).
 */
export async function giveDelegation(
  office: Office,
  { toId, startsOn, endsOn, reason }: z.output<typeof delegateInput>,
) {
  const { tx, actor, today } = office;
  const to = found(await tx.select().from(officers).where(eq(officers.id, toId)), "officer");
  // Two delegations of two people at once are looked at one after the other.
  await tx
    .select({ id: officers.id })
    .from(officers)
    .where(inArray(officers.id, [actor.id, toId]))
    .orderBy(asc(officers.id))
    .for("update");
  const ours = [actor.id, toId];
  const others = await tx
    .select()
    .from(delegations)
    .where(
      and(
        isNull(delegations.revokedOn),
        gte(delegations.endsOn, today),
        or(inArray(delegations.fromId, ours), inArray(delegations.toId, ours)),
      ),
    );
  const reaches =
    to.status === "active" && to.unionId === actor.unionId && scopeFor(to, "office.approval.decide") !== null;
  orRefuse(
    decideDelegation(
      { fromId: actor.id, toId, startsOn, endsOn, revoked: false },
      { today, reaches, others: others.map((other) => ({ ...other, revoked: false })) },
    ),
  );
  const { unionId, unionPath, id: keeperId } = actor;
  const given = { fromId: actor.id, fromName: actor.name, toId, toName: to.name, startsOn, endsOn, reason };
  const kept = { unionId, unionPath, keeperId, createdAt: office.now };
  const made = one(
    await tx
      .insert(delegations)
      .values({ ...given, ...kept })
      .returning(row),
  );
  const changes = [
    { field: "to", becomes: to.name },
    { field: "endsOn", becomes: endsOn },
  ];
  office.about({ type: "delegation", id: made.id, unionPath, changes, reason });
  return made;
}

/** Takes a delegation back, from today on. Refuses with ACCESS.NOT_FOUND, DELEGATION.NOT_GIVEN_BY_YOU, EDIT.CONFLICT. */
export async function revokeDelegation(
  office: Office,
  { id, version }: z.output<typeof revokeDelegationInput>,
) {
  const { tx, actor, today } = office;
  const given = found(await tx.select().from(delegations).where(eq(delegations.id, id)), "delegation");
  if (given.fromId !== actor.id) throw new Refused({ code: "DELEGATION.NOT_GIVEN_BY_YOU" });
  const stored = await tx
    .update(delegations)
    .set({ revokedOn: today, version: version + 1 })
    .where(and(eq(delegations.id, id), eq(delegations.version, version), isNull(delegations.revokedOn)))
    .returning(row);
  const changes = [{ field: "revokedOn", becomes: today }];
  office.about({ type: "delegation", id, unionPath: given.unionPath, changes });
  return unlessChanged(stored);
}
