import type { Change } from "@gongbang/db/audit";
import { found, unlessChanged } from "@gongbang/db/rows";
import { unions } from "@gongbang/db/schema/members";
import { storedCodeSchema } from "@gongbang/domain/codes/code-table";
import { unionStatus } from "@gongbang/domain/codes/union-organisation";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { StepOf } from "@gongbang/domain/members/membership.input";
import type { approveUnionInput, stepUnionInput } from "@gongbang/domain/members/union.input";
import { type UnionEvent, type UnionLife, unionMachine } from "@gongbang/domain/members/union.status";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { type Advancing, advance } from "../advance.ts";
import type { Office } from "../office.ts";
import { unionInReach } from "./reads.ts";
import { mustBePast } from "./step-membership.ts";

export type UnionRow = typeof unions.$inferSelect;
export const unionStepOutput = z.object({ id: z.string(), version: z.number() });

/** The union as its machine asks about it; its steps stand in the union itself. */
export const machineUnion = ({ actor }: Office, union: UnionRow): UnionLife & Advancing => ({
  ...{
    id: union.id,
    path: union.path,
    proposedBy: union.proposedBy,
    unionId: union.id,
    unionPath: union.path,
  },
  status: storedCodeSchema(unionStatus).parse(union.status),
  ...{ actorId: actor.id, actorPath: actor.unionPath, keeperId: union.proposedBy ?? actor.id },
});

/** A union in reach, held until the command ends. Refuses with ACCESS.NOT_FOUND and EDIT.CONFLICT. */
export async function lockedUnion(
  office: Office,
  { id, version }: { id: string; version: number },
): Promise<UnionRow> {
  await unionInReach(office, id);
  const union = found(await office.tx.select().from(unions).where(eq(unions.id, id)).for("update"), "union");
  if (union.version !== version) throw new Refused({ code: "EDIT.CONFLICT" });
  return union;
}

/** Takes one step of a union's life and stores what it brings. Refuses as `advance` does. */
export async function takeUnionStep(
  office: Office,
  union: UnionRow,
  { event, note, set }: { event: UnionEvent; note: string; set?: Partial<UnionRow> },
  alsoChanged: Change[] = [],
) {
  const status = await advance(office, unionMachine, machineUnion(office, union), event, {
    title: union.name,
    note: note === "" ? undefined : note,
  });
  const saved = await office.tx
    .update(unions)
    .set({ ...set, status, version: union.version + 1 })
    .where(and(eq(unions.id, union.id), eq(unions.version, union.version)))
    .returning({ id: unions.id, version: unions.version });
  const changes = [{ field: "status", was: union.status, becomes: status }, ...alsoChanged];
  office.about({
    type: "union",
    id: union.id,
    unionPath: union.path,
    changes,
    ...(note ? { reason: note } : {}),
  });
  return unlessChanged(saved);
}

/** 批准建会, by the upper union, with the number and the day of the approval. */
export async function approveUnion(office: Office, input: StepOf<typeof approveUnionInput>) {
  mustBePast(office, input.foundedOn);
  const union = await lockedUnion(office, input);
  const { foundedOn, approvalNumber = null } = input;
  return takeUnionStep(office, union, { event: "approve", note: "", set: { foundedOn, approvalNumber } });
}

const noted = (event: UnionEvent) => async (office: Office, input: StepOf<typeof stepUnionInput>) =>
  takeUnionStep(office, await lockedUnion(office, input), { event, note: input.reason });
export const refuseUnion = noted("refuse");
export const lockUnion = noted("lock");
export const unlockUnion = noted("unlock");
