import { z } from "zod";
import { daySchema } from "../kernel/day.ts";
import { membershipStatuses } from "./membership.ts";

/** The register's ready-made views: everybody; kept by me; new forms of work; joined this year; a phone or a card missing. */
export const memberViews = ["all", "mine", "newForm", "thisYear", "incomplete"] as const;
export type MemberView = (typeof memberViews)[number];

/**
 * What a member can be asked for, by the type of the field (product.md D21). `hidden` fields are sealed or no text:
 * of them one may ask only whether they are filled.
 */
export const filterFields = {
  text: [
    "name",
    "memberNumber",
    "unitName",
    "creditCode",
    "groupName",
    "occupation",
    "title",
    "speciality",
    "platform",
    "partnerFirm",
    "workArea",
  ],
  code: [
    "sex",
    "idKind",
    "ethnicGroup",
    "politicalStatus",
    "education",
    "degree",
    "maritalStatus",
    "registrationKind",
    "registrationRegion",
    "residenceStreet",
    "employment",
    "employmentForm",
    "contractForm",
    "newFormWork",
    "skillGrade",
    "titleGrade",
    "unionPost",
    "honour",
    "unitCategory",
    "industry",
    "noCreditCode",
    "cardState",
    "status",
  ],
  date: ["birthOn", "joinedOn", "idValidUntil", "cardBoundOn", "registeredOn"],
  number: ["age", "yearsJoined"],
  flag: ["isMigrantWorker", "isFromElsewhere", "isMultiPlatform", "isModelWorker"],
  hidden: ["phone", "bankCard", "address", "photoFileId"],
  union: ["union"],
  keeper: ["keeper"],
} as const;
export type FilterType = keyof typeof filterFields;
export type FilterField = (typeof filterFields)[FilterType][number];
export type FieldOf<Type extends FilterType> = (typeof filterFields)[Type][number];

const types = Object.keys(filterFields) as FilterType[];
/** The type of a field, which decides how it may be asked for. */
export function filterTypeOf(field: FilterField): FilterType {
  const type = types.find((each) => (filterFields[each] as readonly string[]).includes(field));
  if (!type) throw new Error(`Bug: ${field} has a type`);
  return type;
}

/** How each type may be asked for, beside `empty` and `filled`, which every type knows. */
export const filterOps = {
  text: ["contains", "startsWith", "is", "isNot"],
  code: ["oneOf", "noneOf"],
  date: ["from", "until", "lastDays", "nextDays"],
  number: ["atLeast", "atMost"],
  flag: ["yes", "no"],
  hidden: [],
  union: ["under", "notUnder"],
  keeper: ["me", "is", "isNot"],
} as const satisfies Record<FilterType, readonly string[]>;

const blankOps = ["empty", "filled"] as const;
const allFields = types.flatMap((type) => filterFields[type] as readonly FilterField[]);
const text = z.string().trim().min(1, { error: "INPUT.REQUIRED" }).max(60, { error: "INPUT.TOO_LONG" });
const days = z.int().min(1).max(36_500);

/** One question about one field. `noneOf`, `isNot` and `notUnder` are true of a row where the field is empty. */
export const memberCondition = z.union([
  z.strictObject({ field: z.enum(allFields), op: z.enum(blankOps) }),
  z.strictObject({ field: z.enum(filterFields.text), op: z.enum(filterOps.text), value: text }),
  z.strictObject({
    field: z.enum(filterFields.code),
    op: z.enum(filterOps.code),
    value: z.array(z.string().min(1).max(20)).min(1, { error: "INPUT.REQUIRED" }).max(60),
  }),
  z.strictObject({ field: z.enum(filterFields.date), op: z.enum(["from", "until"]), value: daySchema }),
  z.strictObject({ field: z.enum(filterFields.date), op: z.enum(["lastDays", "nextDays"]), value: days }),
  z.strictObject({
    field: z.enum(filterFields.number),
    op: z.enum(filterOps.number),
    value: z.int().min(0).max(120),
  }),
  z.strictObject({ field: z.enum(filterFields.flag), op: z.enum(filterOps.flag) }),
  z.strictObject({ field: z.literal("union"), op: z.enum(filterOps.union), value: z.uuid() }),
  z.strictObject({ field: z.literal("keeper"), op: z.literal("me") }),
  z.strictObject({ field: z.literal("keeper"), op: z.enum(["is", "isNot"]), value: z.uuid() }),
]);
export type MemberCondition = z.output<typeof memberCondition>;

const match = z.enum(["all", "any"]);
/** Conditions that must hold together, or of which one must. */
const memberSubgroup = z.strictObject({ match, of: z.array(memberCondition).min(1).max(12) });
/** A group of conditions and of groups: two levels are what a person can still read. */
export const memberGroup = z.strictObject({
  match,
  of: z.array(z.union([memberCondition, memberSubgroup])).max(12),
});
export type MemberSubgroup = z.output<typeof memberSubgroup>;
export type MemberGroup = z.output<typeof memberGroup>;

/**
 * Which members are meant. The one shape that the list, its counts, bulk actions, the export and saved views carry;
 * it is compiled in one place (api/src/members/filter-members.ts). An empty one means every living membership.
 */
export const memberFilter = z.strictObject({
  view: z.enum(memberViews).default("all"),
  /** This union and those under it. */
  unionId: z.uuid().optional(),
  /** Without it: every living membership, unless a condition asks for the status. */
  status: z.enum(membershipStatuses).optional(),
  text: z.string().trim().max(40).optional(),
  where: memberGroup.optional(),
});
export type MemberFilter = z.output<typeof memberFilter>;

/** All conditions of a filter, whatever group they stand in. */
export const conditionsIn = (group: MemberGroup | undefined): MemberCondition[] =>
  (group?.of ?? []).flatMap((part) => ("of" in part ? part.of : [part]));
