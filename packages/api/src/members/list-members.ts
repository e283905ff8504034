import type { Tx } from "@gongbang/db/open";
import { members } from "@gongbang/db/schema/members";
import { daySchema } from "@gongbang/domain/kernel/day";
import type { ListMembers, MemberPlace } from "@gongbang/domain/members/member-list";
import { membershipStatuses } from "@gongbang/domain/members/membership";
import { inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { walkMembers } from "./walk-members.ts";

const place = z.object({ pinyin: z.string(), id: z.string() }).nullable();
const text = z.string().nullable();

export const memberListRow = z.object({
  id: z.string(),
  memberNumber: z.string(),
  name: z.string(),
  sex: z.string(),
  birthOn: z.string(),
  idMask: z.string(),
  phoneMask: text,
  cardTail: text,
  ethnicGroup: text,
  politicalStatus: text,
  education: text,
  employment: text,
  employmentForm: text,
  newFormWork: text,
  occupation: text,
  skillGrade: text,
  unitName: text,
  groupName: text,
  unionName: z.string(),
  streetName: text,
  status: z.enum(membershipStatuses),
  keeperName: text,
  joinedOn: text,
  registeredOn: z.string(),
});
export const memberListOutput = z.object({
  rows: z.array(memberListRow),
  next: place,
  previous: place,
  /** False where a long walk was cut: the next page goes on looking. */
  complete: z.boolean(),
});

/**
 * One page of the register in the order that is asked for. Paging is by place and not by number, so that page 5,000
 * costs what page 1 costs. What is very rare in a wide scope may come in several short pages. Limit: 100 rows.
 */
export async function listMembers(office: Office, asked: ListMembers) {
  const { after, before, limit, sort, descending, ...filter } = asked;
  const from = usable(after ?? before, sort);
  const backwards = after === undefined && from !== undefined;
  const { rows: walked, stopped } = await walkMembers(office, filter, {
    sort,
    descending,
    from,
    backwards,
    limit,
  });
  const places = walked.slice(0, limit);
  const last = stopped ?? (walked.length > limit ? places.at(-1) : undefined) ?? null;
  if (backwards) places.reverse();
  const rows = await shownOf(office.tx, places);
  const [first, end] = [places[0] ?? from ?? null, places.at(-1) ?? from ?? null];
  const ways = backwards ? { next: end, previous: last } : { next: last, previous: from ? first : null };
  return { rows, ...ways, complete: stopped === null };
}

/** A place of this order; one of another order begins anew. */
function usable(place: MemberPlace | undefined, sort: ListMembers["sort"]): MemberPlace | undefined {
  if (!place || sort === "name" || sort === "memberNumber") return place;
  const isDay = daySchema.safeParse(place.pinyin).success || place.pinyin === "0001-01-01";
  const isInstant = z.iso.datetime().safeParse(place.pinyin).success;
  return (sort === "registeredOn" ? isInstant : isDay) ? place : undefined;
}

/** What the list shows of these, in their order. */
async function shownOf(tx: Tx, places: MemberPlace[]) {
  const ids = places.map(({ id }) => id);
  if (ids.length === 0) return [];
  // Whoever keeps them, asked once for all of them and not row by row.
  const keepers = sql`array(select distinct keeper_id from members where ${inArray(members.id, ids)})`;
  const found = await tx
    .select({
      id: members.id,
      memberNumber: members.memberNumber,
      name: members.name,
      sex: members.sex,
      birthOn: members.birthOn,
      idMask: members.idMask,
      phoneMask: members.phoneMask,
      cardTail: members.cardTail,
      ethnicGroup: members.ethnicGroup,
      politicalStatus: members.politicalStatus,
      education: members.education,
      employment: members.employment,
      employmentForm: members.employmentForm,
      newFormWork: members.newFormWork,
      occupation: members.occupation,
      skillGrade: members.skillGrade,
      unitName: members.unitName,
      groupName: members.groupName,
      status: members.status,
      keeperName: sql<string | null>`keepers.name`,
      joinedOn: members.joinedOn,
      registeredOn: sql<string>`(${members.createdAt} at time zone 'Asia/Shanghai')::date::text`,
      unionName: sql<string>`coalesce(${unionOf(sql`${members.unionPath}`)}, '')`,
      // The street or system that the union stands under: the first step of its path.
      streetName: unionOf(sql`'/' || split_part(${members.unionPath}, '/', 2) || '/'`),
    })
    .from(members)
    .leftJoin(sql`app.names_of(${keepers}) as keepers`, sql`keepers.id = ${members.keeperId}`)
    .where(inArray(members.id, ids));
  const order = new Map(ids.map((id, i) => [id, i]));
  return found.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

/** The name of the union at a path: looked up row by row, since a join on a piece of a path walks the whole tree. */
const unionOf = (path: SQL) => sql<string | null>`(select u.short_name from unions u where u.path = ${path})`;
