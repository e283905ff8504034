import { delegations } from "@gongbang/db/schema/approvals";
import { officers } from "@gongbang/db/schema/office";
import { scopeFor } from "@gongbang/domain/access/policy";
import { isLive } from "@gongbang/domain/office/delegation";
import { and, asc, desc, eq, or } from "drizzle-orm";
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
