import { members } from "@gongbang/db/schema/members";
import type { MemberSelection } from "@gongbang/domain/members/assign-keeper.input";
import { and, inArray, notInArray, type SQL } from "drizzle-orm";
import type { Office } from "../office.ts";
import { filterMembers } from "./filter-members.ts";

/** The condition on `members` that a selection means: the ticked ones, or all of a filter but some. */
export async function selectMembers(office: Office, selection: MemberSelection): Promise<SQL | undefined> {
  if ("ids" in selection) return inArray(members.id, selection.ids);
  const { filter, except } = selection;
  return and(
    await filterMembers(office, filter),
    except.length > 0 ? notInArray(members.id, except) : undefined,
  );
}
