import { one } from "@gongbang/db/rows";
import { unions } from "@gongbang/db/schema/members";
import { transfers } from "@gongbang/db/schema/memberships";
import { Refused } from "@gongbang/domain/kernel/decision";
import { openTransferStatuses } from "@gongbang/domain/members/transfer.status";
import type { EndUnion } from "@gongbang/domain/members/union.input";
import { inOrder } from "@gongbang/domain/members/union.status";
import { and, eq, inArray, or, sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import { unionInReach } from "./reads.ts";
import { lockedUnion, takeUnionStep, type UnionRow } from "./step-union.ts";

/** 合并: the union ends, and its members, cases and the unions under it go on in another one. */
export const mergeUnion = (office: Office, input: EndUnion) => endUnion(office, input, "merge");
/** 撤销: the union ends; the one that takes its members over is named, as a rule the one above it. */
export const dissolveUnion = (office: Office, input: EndUnion) => endUnion(office, input, "dissolve");

/**
 * Ends a union and hands all of it over in this transaction: nobody is ever in a union that is none. Refuses with
 * UNION.WITHIN_ITSELF, UNION.NOT_IN_ORDER, UNION.DECIDED_FROM_ABOVE, UNION.TRANSFERS_BETWEEN.
 */
async function endUnion(office: Office, { intoId, ...input }: EndUnion, event: "merge" | "dissolve") {
  const { tx } = office;
  // A roster that is being taken in holds its own row first, and asks for the union after it.
  const { path } = await unionInReach(office, input.id);
  await tx.execute(sql`select from imports where starts_with(union_path, ${path}) for update`);
  // Both rows in one order, so that two mergers of the same two unions wait for each other and not in a ring.
  const both = [input.id, intoId].sort();
  await tx
    .select({ id: unions.id })
    .from(unions)
    .where(inArray(unions.id, both))
    .orderBy(unions.id)
    .for("update");
  const union = await lockedUnion(office, input);
  const into = await unionInReach(office, intoId);
  if (into.path.startsWith(union.path)) throw new Refused({ code: "UNION.WITHIN_ITSELF" });
  if (into.status !== inOrder) throw new Refused({ code: "UNION.NOT_IN_ORDER", unionName: into.name });
  await refuseTransfersBetween(office, union, into);
  const carried = sql`select app.carry_union(${union.id}, ${into.id}) as carried`;
  const saved = await takeUnionStep(
    office,
    union,
    { event, note: input.reason, set: { successorId: into.id } },
    [{ field: "successor", becomes: into.name }],
  );
  const { carried: memberCount } = one(await tx.execute<{ carried: number }>(carried));
  return { ...saved, memberCount };
}

/** Somebody on the way from the one to the other would arrive where they came from. */
async function refuseTransfersBetween({ tx }: Office, union: UnionRow, into: UnionRow) {
  const between = or(
    and(eq(transfers.fromUnionId, union.id), eq(transfers.toUnionId, into.id)),
    and(eq(transfers.fromUnionId, into.id), eq(transfers.toUnionId, union.id)),
  );
  const [{ count } = { count: 0 }] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(transfers)
    .where(and(between, inArray(transfers.status, [...openTransferStatuses])));
  if (count > 0) throw new Refused({ code: "UNION.TRANSFERS_BETWEEN", count });
}
