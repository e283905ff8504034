import { found, one } from "@gongbang/db/rows";
import { members, unions } from "@gongbang/db/schema/members";
import { officers } from "@gongbang/db/schema/office";
import { keeperChanges } from "@gongbang/db/schema/views";
import { scopeFor } from "@gongbang/domain/access/policy";
import { Refused } from "@gongbang/domain/kernel/decision";
import { type AssignKeeper, mostAtOnce } from "@gongbang/domain/members/assign-keeper.input";
import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { reachOf } from "../reach.ts";
import { underPath } from "./reads.ts";
import { selectMembers } from "./select-members.ts";

export const keepersOutput = z.array(z.object({ id: z.string(), name: z.string(), unionName: z.string() }));

/** Who may be given members to look after: the officers at work in reach who read the register. Limit: 500. */
export async function listKeepers(office: Office): Promise<z.input<typeof keepersOutput>> {
  const rows = await office.tx
    .select({ id: officers.id, name: officers.name, roles: officers.roles, unionName: unions.shortName })
    .from(officers)
    .innerJoin(unions, eq(unions.id, officers.unionId))
    .where(and(eq(officers.status, "active"), underPath(officers.unionPath, reachOf(office))))
    .orderBy(asc(officers.unionPath), asc(officers.pinyin))
    .limit(500);
  return rows
    .filter(({ roles }) => scopeFor({ roles }, "member.read") !== null)
    .map(({ id, name, unionName }) => ({ id, name, unionName }));
}

export const assignKeeperOutput = z.object({
  /** Members that have another keeper now. */
  assigned: z.number(),
  /** Members whose keeper this officer was already. */
  same: z.number(),
  /** Members of unions that this officer does not reach: left as they were. */
  outOfReach: z.number(),
});

/**
 * Gives members to an officer to look after, all in one statement: each row that changes is written down with who kept
 * it before. Refuses with ACCESS.NOT_FOUND, MEMBER.KEEPER_NOT_AT_WORK, and MEMBER.TOO_MANY_SELECTED.
 */
export async function assignKeeper(office: Office, { commandId, selection, keeperId }: AssignKeeper) {
  const { tx, actor } = office;
  const keeper = found(await tx.select().from(officers).where(eq(officers.id, keeperId)), "officer");
  if (keeper.status !== "active" || scopeFor(keeper, "member.read") === null)
    throw new Refused({ code: "MEMBER.KEEPER_NOT_AT_WORK", name: keeper.name });
  const where = await selectMembers(office, selection);
  const picked = sql`select ${members.id}, ${members.keeperId}, ${members.unionId}, ${members.unionPath}
    from ${members} where ${where ?? sql`true`} limit ${mostAtOnce + 1} for update`;
  const answer = one(
    await tx.execute<{ picked: number; assigned: number; same: number }>(sql`
      with picked as (${picked}),
      changed as (
        update members m set keeper_id = ${keeperId}::uuid, version = m.version + 1 from picked p
         where m.id = p.id and p.keeper_id <> ${keeperId}::uuid and starts_with(p.union_path, ${keeper.unionPath})
           and (select count(*) from picked) <= ${mostAtOnce}
        returning m.id, p.keeper_id as was, p.union_id, p.union_path),
      written as (
        insert into ${keeperChanges} (id, member_id, was_keeper_id, becomes_keeper_id, command_id, union_id, union_path, keeper_id)
        select gen_random_uuid(), id, was, ${keeperId}::uuid, ${commandId}::uuid, union_id, union_path, ${actor.id}::uuid
          from changed)
      select (select count(*)::int from picked) as picked, (select count(*)::int from changed) as assigned,
             (select count(*)::int from picked where keeper_id = ${keeperId}::uuid) as same`),
  );
  if (answer.picked > mostAtOnce) throw new Refused({ code: "MEMBER.TOO_MANY_SELECTED", most: mostAtOnce });
  if (answer.picked === 0) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "member" });
  const { assigned, same } = answer;
  const changes = [
    { field: "keeper", becomes: keeper.name },
    { field: "count", becomes: assigned },
  ];
  office.about({ type: "keeperChange", id: commandId, unionPath: actor.unionPath, changes });
  return { assigned, same, outOfReach: answer.picked - assigned - same };
}
