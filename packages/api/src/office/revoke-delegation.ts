import { found, unlessChanged } from "@gongbang/db/rows";
import { delegations } from "@gongbang/db/schema/approvals";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { revokeDelegationInput } from "@gongbang/domain/office/approval.input";
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { Office } from "../office.ts";
import { row } from "./give-delegation.ts";

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
