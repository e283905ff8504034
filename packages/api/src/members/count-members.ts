import { yearOf } from "@gongbang/domain/kernel/day";
import type { MemberFilter } from "@gongbang/domain/members/member-filter";
import { z } from "zod";
import type { Office } from "../office.ts";
import { reachOf } from "../reach.ts";
import { talliesUnder } from "./measure-scope.ts";
import { unionInReach } from "./reads.ts";
import { countWalked } from "./walk-members.ts";

const counted = z.object({ count: z.number(), atLeast: z.boolean() }).nullable();

/** By view. Null where it was not counted: under a filter only the view that is open is. */
export const memberCountsOutput = z.object({
  all: counted,
  mine: counted,
  newForm: counted,
  thisYear: counted,
  incomplete: counted,
});
type Counts = z.infer<typeof memberCountsOutput>;

/**
 * How many members each view holds. Without a filter the kept counts say it at once and exactly; under one the open
 * view alone is counted, up to a bound beyond which the answer is "at least": no tab walks a million rows.
 */
export async function countMembers(office: Office, filter: MemberFilter): Promise<Counts> {
  const none: Counts = { all: null, mine: null, newForm: null, thisYear: null, incomplete: null };
  const { view, unionId, status, text, where } = filter;
  if (status || text || (where && where.of.length > 0))
    return { ...none, [view]: await countWalked(office, filter) };
  const path = unionId ? (await unionInReach(office, unionId)).path : reachOf(office);
  const joined = `joined ${yearOf(office.today)}`;
  const [kept, mine] = await Promise.all([
    talliesUnder(office.tx, path, ["live", "newForm", "incomplete", joined]),
    countWalked(office, { view: "mine", unionId }),
  ]);
  const exactly = (kind: string) => ({ count: kept.get(kind) ?? 0, atLeast: false });
  return {
    all: exactly("live"),
    mine,
    newForm: exactly("newForm"),
    thisYear: exactly(joined),
    incomplete: exactly("incomplete"),
  };
}
