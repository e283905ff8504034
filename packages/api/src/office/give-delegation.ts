import { found, one } from "@gongbang/db/rows";
import { delegations } from "@gongbang/db/schema/approvals";
import { officers } from "@gongbang/db/schema/office";
import { scopeFor } from "@gongbang/domain/access/policy";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import type { delegateInput } from "@gongbang/domain/office/approval.input";
import { decideDelegation } from "@gongbang/domain/office/delegation";
import { and, asc, eq, gte, inArray, isNull, or } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

export const delegatedOutput = z.object({ id: z.string(), version: z.number() });

export const row = { id: delegations.id, version: delegations.version };

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
