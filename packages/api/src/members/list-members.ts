import type { Keyring } from "@gongbang/db/keyring";
import { members, unions } from "@gongbang/db/schema/members";
import { dayAt, yearOf } from "@gongbang/domain/kernel/day";
import type { ListMembers, MemberView } from "@gongbang/domain/members/member-list";
import { membershipStatuses } from "@gongbang/domain/members/membership";
import { and, asc, desc, eq, gte, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { Office } from "../office.ts";
import { matchMembers } from "./match-members.ts";
import { isLive, membersUnder, unionInReach } from "./reads.ts";

const place = z.object({ pinyin: z.string(), id: z.string() }).nullable();

export const memberListRow = z.object({
  id: z.string(),
  memberNumber: z.string(),
  name: z.string(),
  sex: z.string(),
  birthOn: z.string(),
  idMask: z.string(),
  phoneMask: z.string().nullable(),
  unitName: z.string().nullable(),
  unionName: z.string(),
  streetName: z.string().nullable(),
  status: z.enum(membershipStatuses),
  newFormWork: z.string().nullable(),
  joinedOn: z.string().nullable(),
});
export const memberListOutput = z.object({ rows: z.array(memberListRow), next: place, previous: place });

type Filter = Pick<ListMembers, "view" | "unionId" | "status" | "text">;

const streets = alias(unions, "streets");
const kept = {
  id: members.id,
  namePinyin: members.namePinyin,
  memberNumber: members.memberNumber,
  name: members.name,
  sex: members.sex,
  birthOn: members.birthOn,
  idMask: members.idMask,
  phoneMask: members.phoneMask,
  unitName: members.unitName,
  status: members.status,
  newFormWork: members.newFormWork,
  joinedOn: members.joinedOn,
  unionId: members.unionId,
  unionPath: members.unionPath,
};

/**
 * One page of the register in the order of the pinyin. Paging is by place and not by number, so that page 5,000
 * costs what page 1 costs. Limit: 100 rows.
 */
export async function listMembers(office: Office, { after, before, limit, ...filter }: ListMembers) {
  const where = await filtered(office, filter);
  const from = after ?? before;
  const beyond =
    from &&
    sql`(${members.namePinyin}, ${members.id}) ${before ? sql`<` : sql`>`} (${from.pinyin}, ${from.id}::uuid)`;
  const order = before ? desc : asc;
  // The planner takes the range of the scope for half a hundredth of the rows, and would sort all of them: a page
  // without a text is walked in the order of an index instead. Only this transaction hears of it.
  const steered = filter.text ? null : office.tx.execute(sql`set local enable_sort = off`);
  const page = office.tx
    .select(kept)
    .from(members)
    .where(and(where, beyond))
    .orderBy(order(members.namePinyin), order(members.id))
    .limit(limit + 1)
    .as("page");
  const joined = office.tx
    .select({ ...page._.selectedFields, unionName: unions.shortName, streetName: streets.shortName })
    .from(page)
    .innerJoin(unions, eq(unions.id, page.unionId))
    .leftJoin(streets, eq(streets.path, sql`'/' || split_part(${page.unionPath}, '/', 2) || '/'`))
    .orderBy(order(page.namePinyin), order(page.id));
  const [, found] = await Promise.all([steered, joined]);
  const more = found.length > limit;
  const rows = found.slice(0, limit);
  if (before) rows.reverse();
  const placeOf = (row: (typeof rows)[number] | undefined) =>
    row ? { pinyin: row.namePinyin, id: row.id } : null;
  return {
    rows,
    next: more || before ? placeOf(rows.at(-1)) : null,
    previous: after || (before && more) ? placeOf(rows[0]) : null,
  };
}

export const memberCountsOutput = z.object({
  all: z.number(),
  mine: z.number(),
  newForm: z.number(),
  thisYear: z.number(),
  incomplete: z.number(),
});

/** How many members each view holds, under the same filter as the list. */
export async function countMembers(office: Office, filter: Filter) {
  const where = await filtered(office, { ...filter, view: "all" });
  const count = (view: MemberView) =>
    sql<number>`count(*) filter (where ${viewed(office, view) ?? sql`true`})::int`;
  const [row] = await office.tx
    .select({
      all: sql<number>`count(*)::int`,
      mine: count("mine"),
      newForm: count("newForm"),
      thisYear: count("thisYear"),
      incomplete: count("incomplete"),
    })
    .from(members)
    .where(where);
  return row ?? { all: 0, mine: 0, newForm: 0, thisYear: 0, incomplete: 0 };
}

async function filtered(office: Office, { view, unionId, status, text }: Filter): Promise<SQL | undefined> {
  const { tx, actor, scope, keys } = office;
  const standing = status ? eq(members.status, status) : isLive;
  return and(standing, viewed(office, view), await placed(), text ? textOf(text, keys) : undefined);

  async function placed() {
    if (unionId) return membersUnder(tx, await unionInReach(office, unionId));
    return scope === "union" ? membersUnder(tx, { id: actor.unionId, path: actor.unionPath }) : undefined;
  }
}

/** A text that says nothing shows nobody: better than everybody. */
const textOf = (text: string, keys: Keyring): SQL => matchMembers(text, keys)?.where ?? sql`false`;

function viewed({ actor, now }: Office, view: MemberView): SQL | undefined {
  switch (view) {
    case "all":
      return undefined;
    case "mine":
      return eq(members.keeperId, actor.id);
    case "newForm":
      return isNotNull(members.newFormWork);
    case "thisYear":
      return gte(members.joinedOn, sql`${`${yearOf(dayAt(now))}-01-01`}::date`);
    case "incomplete":
      return or(isNull(members.phone), isNull(members.bankCard));
  }
}
