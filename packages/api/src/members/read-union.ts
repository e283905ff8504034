import { members, unions } from "@gongbang/db/schema/members";
import { scopeFor } from "@gongbang/domain/access/policy";
import { storedCodeSchema } from "@gongbang/domain/codes/code-table";
import { unionStatus } from "@gongbang/domain/codes/union-organisation";
import { nextSteps } from "@gongbang/domain/kernel/machine";
import { unionMachine } from "@gongbang/domain/members/union.status";
import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { namesOf, timelineOf, timelineShape, trailOf, trailShape } from "../office/reads.ts";
import type { Office } from "../office.ts";
import { isLive, unionInReach } from "./reads.ts";
import { machineUnion } from "./step-union.ts";

const text = z.string().nullable();
const place = z.object({ id: z.string(), name: z.string() });
export const unionLifeOutput = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  shortName: z.string(),
  level: z.enum(["district", "street", "system", "basic", "group"]),
  status: storedCodeSchema(unionStatus),
  creditCode: text,
  foundedOn: text,
  approvalNumber: text,
  proposedBy: text,
  above: z.array(place),
  under: z.array(z.object({ ...place.shape, status: storedCodeSchema(unionStatus) })),
  successor: place.nullable(),
  memberCount: z.number(),
  steps: z.array(
    z.object({
      event: z.enum(["approve", "refuse", "lock", "unlock", "merge", "dissolve"]),
      mayTake: z.boolean(),
      lacks: z.array(z.object({ code: z.string() }).catchall(z.unknown())),
    }),
  ),
  timeline: timelineShape,
  trail: trailShape,
});

/** A union's life: where it stands in the tree, how it stands, and what may be decided. Refuses with ACCESS.NOT_FOUND. */
export async function readUnion(office: Office, id: string): Promise<z.input<typeof unionLifeOutput>> {
  const { tx, actor } = office;
  const union = await unionInReach(office, id);
  const { name } = unions;
  const above = await tx
    .select({ id: unions.id, name })
    .from(unions)
    .where(sql`starts_with(${union.path}, ${unions.path}) and ${unions.id} <> ${id}`)
    .orderBy(asc(unions.path));
  const under = await tx
    .select({ id: unions.id, name, status: unions.status })
    .from(unions)
    .where(eq(unions.parentId, id))
    .orderBy(asc(unions.path));
  const [counted] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(members)
    .where(and(eq(members.unionId, id), isLive));
  const [successor] = union.successorId
    ? await tx.select({ id: unions.id, name }).from(unions).where(eq(unions.id, union.successorId))
    : [];
  const names = await namesOf(tx, [union.proposedBy]);
  return {
    ...union,
    status: storedCodeSchema(unionStatus).parse(union.status),
    proposedBy: union.proposedBy && (names.get(union.proposedBy) ?? ""),
    ...{ above, successor: successor ?? null, memberCount: counted?.count ?? 0 },
    under: under.map((each) => ({ ...each, status: storedCodeSchema(unionStatus).parse(each.status) })),
    steps: nextSteps(unionMachine, machineUnion(office, union)).map(({ event, action, lacks }) => ({
      ...{ event, lacks },
      mayTake: scopeFor(actor, action) !== null,
    })),
    timeline: await timelineOf(tx, id),
    trail: await trailOf(tx, id),
  };
}
