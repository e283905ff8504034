import { archives } from "@gongbang/db/schema/hardship";
import { members, unions } from "@gongbang/db/schema/members";
import type { ObjectType } from "@gongbang/domain/aid/campaign";
import type { Audience } from "@gongbang/domain/aid/campaign.input";
import { and, arrayOverlaps, asc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { neverHelped } from "../hardship/reads.ts";
import { isLive, underPath } from "../members/reads.ts";
import type { Office } from "../office.ts";

/** The most that one command puts on a list. */
export const audienceMost = 2000;

export type Chosen = {
  type: ObjectType;
  archiveId: string | null;
  memberId: string;
  name: string;
  unionId: string;
  unionPath: string;
  keeperId: string;
};
type Campaign = { id: string; unionPath: string };

/**
 * Who of an audience is not on a campaign's list yet: at most one more than `audienceMost`, in the order of their files.
 * Only unions under the campaign's own are asked, and of these only what this call sees.
 */
export async function chooseAudience(
  { tx }: Office,
  campaign: Campaign,
  audience: Audience,
): Promise<Chosen[]> {
  if (audience.of === "members") {
    const { id: memberId, name, unionId, unionPath, keeperId } = members;
    const rows = await tx
      .select({ memberId, name, unionId, unionPath, keeperId })
      .from(members)
      .where(and(isLive, placed(members.unionPath, campaign, audience), notListed(campaign, members.id)))
      .orderBy(asc(members.id))
      .limit(audienceMost + 1);
    return rows.map((row) => ({ ...row, type: "person", archiveId: null }));
  }
  const { id: archiveId, memberId, name, unionId, unionPath, keeperId } = archives;
  const rows = await tx
    .select({ archiveId, memberId, name, unionId, unionPath, keeperId })
    .from(archives)
    .where(
      and(
        eq(archives.status, "enrolled"),
        placed(archives.unionPath, campaign, audience),
        ofHousehold(audience),
        notListed(campaign, archives.memberId),
      ),
    )
    .orderBy(asc(archives.id))
    .limit(audienceMost + 1);
  return rows.map((row) => ({ ...row, type: "household" }));
}

function placed(path: AnyPgColumn, campaign: Campaign, { unionId }: Audience): SQL | undefined {
  const asked = sql`exists (select from ${unions} u where u.id = ${unionId} and starts_with(${path}, u.path))`;
  return and(underPath(path, campaign.unionPath), unionId === null ? undefined : asked);
}

/** Where nothing is said, everybody in the file. */
function ofHousehold({ grades, causes, hasStudent, neverHelped: never }: Audience): SQL | undefined {
  const student = sql`exists (select from household_members h
    where h.archive_id = ${archives.id} and h.left_on is null and h.exempt = 'student')`;
  return and(
    grades.length === 0 ? undefined : inArray(archives.grade, grades),
    causes.length === 0
      ? undefined
      : or(inArray(archives.mainCause, causes), arrayOverlaps(archives.otherCauses, causes)),
    hasStudent ? student : undefined,
    never ? neverHelped(sql`${archives.id}`) : undefined,
  );
}

const notListed = ({ id }: Campaign, memberId: AnyPgColumn): SQL =>
  sql`not exists (select from campaign_objects o
    where o.campaign_id = ${id} and o.member_id = ${memberId} and o.state <> 'dropped')`;
