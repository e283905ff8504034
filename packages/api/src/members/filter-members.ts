import type { Keyring } from "@gongbang/db/keyring";
import { members } from "@gongbang/db/schema/members";
import { dayAt, yearOf } from "@gongbang/domain/kernel/day";
import {
  conditionsIn,
  type MemberFilter,
  type MemberGroup,
  type MemberView,
} from "@gongbang/domain/members/member-filter";
import { and, eq, gte, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import { type Asker, compileCondition } from "./compile-condition.ts";
import { matchMembers } from "./match-members.ts";
import { isLive, membersUnder, unionInReach } from "./reads.ts";

/**
 * The condition on `members` that a filter means. The list, its counts, bulk actions, the export and saved views all
 * come by here. Who may see the rows is not said: row security says it. Refuses with ACCESS.NOT_FOUND where the union
 * is out of reach.
 */
export async function filterMembers(office: Office, filter: MemberFilter): Promise<SQL | undefined> {
  const { lead, rest } = await partsOf(office, filter);
  return and(lead, rest, filter.text ? matchedBy(filter.text, office.keys) : undefined);
}

/** The same in two parts, without the text: what an index of the list's order may lead by, and what is asked of each row. */
export async function partsOf(office: Office, filter: MemberFilter) {
  const { today, actor } = office;
  const { view, unionId, where } = filter;
  const mine = view === "mine" ? viewed(office, view) : undefined;
  return {
    lead: and(standingOf(filter), await placed(office, unionId), mine),
    rest: and(
      mine ? undefined : viewed(office, view),
      where && compileGroup(where, { today, actorId: actor.id }),
    ),
  };
}

/** The standing that is asked for. A condition about it lifts the rule that only the living are meant. */
const standingOf = ({ status, where }: Pick<MemberFilter, "status" | "where">): SQL | undefined => {
  if (status) return eq(members.status, status);
  return conditionsIn(where).some(({ field }) => field === "status") ? undefined : isLive;
};

/** A group as SQL; one without conditions asks nothing. */
export function compileGroup({ match, of }: MemberGroup, asker: Asker): SQL | undefined {
  const parts = of.flatMap(
    (part) => ("of" in part ? compileGroup(part, asker) : compileCondition(part, asker)) ?? [],
  );
  return match === "all" ? and(...parts) : or(...parts);
}

/** For a union without any under it the condition is its id: its index gives the order of the names besides. */
async function placed(office: Office, unionId: string | undefined) {
  const { tx, actor, scope } = office;
  if (unionId) return membersUnder(tx, await unionInReach(office, unionId));
  return scope === "union" ? membersUnder(tx, { id: actor.unionId, path: actor.unionPath }) : undefined;
}

/** A text that says nothing shows nobody: better than everybody. */
const matchedBy = (text: string, keys: Keyring): SQL => matchMembers(text, keys)?.where ?? sql`false`;

export function viewed({ actor, now }: Pick<Office, "actor" | "now">, view: MemberView): SQL | undefined {
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
      return or(isNull(members.phoneTail), isNull(members.cardTail));
  }
}
