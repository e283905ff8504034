import { blindIndex } from "@gongbang/db/fields";
import { one } from "@gongbang/db/rows";
import { readQuery } from "@gongbang/domain/codes/search-query";
import { Refused } from "@gongbang/domain/kernel/decision";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { findMembers, findMembersInput, findMembersOutput } from "./find-members.ts";
import { asByteas } from "./insert-members.ts";

export const seekMemberInput = findMembersInput;
export const seekMemberOutput = findMembersOutput.extend({
  /** The union that keeps the person whose id number was typed, where it is none of one's own. */
  elsewhere: z.object({ unionName: z.string() }).nullable(),
});

const perHour = 60;

/**
 * Looks for a person before one is registered (product.md D1). Outside one's own unions it says only that the
 * person is there and who keeps it, after a whole id number, 60 times an hour, and it leaves a line in the trail.
 * Refuses with MEMBER.TOO_MANY_LOOKUPS.
 */
export async function seekMember(office: Office, input: z.output<typeof seekMemberInput>) {
  const answer = await findMembers(office, input);
  const query = readQuery(input.text);
  if (query?.kind !== "idNumber" || answer.members.length > 0) return { ...answer, elsewhere: null };
  return {
    ...answer,
    elsewhere: await keptElsewhere(office, blindIndex(office.keys, "citizenId", query.id)),
  };
}

/** Whether somebody is kept by another union. Refuses with MEMBER.TOO_MANY_LOOKUPS. */
export async function keptElsewhere(office: Office, index: Buffer): Promise<{ unionName: string } | null> {
  const { tx, actor, now } = office;
  const since = new Date(now.getTime() - 3_600_000).toISOString();
  const { count } = one(
    await tx.execute<{ count: number }>(
      sql`select app.lookups_since(${actor.id}, ${since}::timestamptz) as count`,
    ),
  );
  if (count >= perHour) throw new Refused({ code: "MEMBER.TOO_MANY_LOOKUPS", perHour });
  office.about({ type: "elsewhere", id: actor.id, unionPath: actor.unionPath });
  const [kept] = await tx.execute<{ unionName: string }>(
    sql`select union_name as "unionName" from app.members_elsewhere(${asByteas([index])})`,
  );
  return kept ?? null;
}
