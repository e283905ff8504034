import { z } from "zod";
import { memberFilter } from "./member-filter.ts";

export type { MemberView } from "./member-filter.ts";

/** What the register can be sorted by: the reading of the name, or a column with an index of its own. */
export const memberSorts = ["name", "memberNumber", "birthOn", "joinedOn", "registeredOn"] as const;
export type MemberSort = (typeof memberSorts)[number];

/**
 * Where a page of the list begins or ends: the place of a member in the list's order. `pinyin` holds the key of
 * whatever the list is sorted by, as text.
 */
export const memberPlace = z.strictObject({ pinyin: z.string().max(400), id: z.uuid() });
export type MemberPlace = z.output<typeof memberPlace>;

const order = {
  sort: z.enum(memberSorts).default("name"),
  descending: z.boolean().default(false),
};

export const listMembersInput = z.strictObject({
  ...memberFilter.shape,
  ...order,
  after: memberPlace.optional(),
  before: memberPlace.optional(),
  limit: z.int().min(1).max(100).default(30),
});
export const countMembersInput = memberFilter;
export type ListMembers = z.output<typeof listMembersInput>;

/** Why a member is among the answers, for the reader's eye. */
export const matchReasons = [
  "name",
  "pinyin",
  "idNumber",
  "idTail",
  "phone",
  "phoneTail",
  "cardTail",
  "memberNumber",
  "unit",
] as const;
export type MatchReason = (typeof matchReasons)[number];
