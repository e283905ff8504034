import { z } from "zod";
import { membershipStatuses } from "./membership.ts";

/** The register's ready-made views: everybody; kept by me; new forms of work; joined this year; a phone or a card missing. */
export const memberViews = ["all", "mine", "newForm", "thisYear", "incomplete"] as const;
export type MemberView = (typeof memberViews)[number];

/** Where a page of the list begins or ends: the place of a member in the order of the pinyin. */
export const memberPlace = z.strictObject({ pinyin: z.string().max(400), id: z.uuid() });

export const memberFilter = {
  view: z.enum(memberViews).default("all"),
  /** This union and those under it. */
  unionId: z.uuid().optional(),
  /** Without it: every living membership. */
  status: z.enum(membershipStatuses).optional(),
  text: z.string().trim().max(40).optional(),
};

export const listMembersInput = z.strictObject({
  ...memberFilter,
  after: memberPlace.optional(),
  before: memberPlace.optional(),
  limit: z.int().min(1).max(100).default(50),
});
export const countMembersInput = z.strictObject(memberFilter);
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
