import { addDays, addMonths, addYears, type Day, day } from "../kernel/day.ts";
import type { MemberCondition, MemberFilter } from "./member-filter.ts";
import type { MembershipStatus } from "./membership.ts";

/** Ages of the register, in completed years; the last has no end. */
export const ageBands = [
  { key: "0-25", from: 0, to: 25 },
  { key: "26-35", from: 26, to: 35 },
  { key: "36-45", from: 36, to: 45 },
  { key: "46-55", from: 46, to: 55 },
  { key: "56-60", from: 56, to: 60 },
  { key: "61-", from: 61, to: null },
] as const;
export type AgeBand = (typeof ageBands)[number]["key"];

/** The days of birth of those who are of a band on a day: both ends belong to it, null is no end. */
export function birthsOf(band: AgeBand, on: Day): { from: Day | null; until: Day } {
  const { from, to } = ageBands.find(({ key }) => key === band) ?? ageBands[0];
  return { from: to === null ? null : addDays(addYears(on, -(to + 1)), 1), until: addYears(on, -from) };
}

/** The band of somebody born on a day. Whoever has a birthday today is a year older today. */
export function bandOf(birthOn: Day, on: Day): AgeBand {
  const band = ageBands.find(({ key }) => {
    const { from, until } = birthsOf(key, on);
    return (from === null || birthOn >= from) && birthOn <= until;
  });
  return band?.key ?? "0-25";
}

/** By what the living memberships are counted. A key that is empty is a field that is not filled. */
export const figureKinds = [
  "registrationKind",
  "employment",
  "employmentForm",
  "unitCategory",
  "newFormWork",
  "skillGrade",
  "status",
] as const;
export type FigureKind = (typeof figureKinds)[number];

/**
 * What a record of the register should hold (资料完整): the columns that the national form asks for, the card, and the
 * group of whoever works in a new form. Somebody without an employer by the form of the work lacks none.
 */
export const completeFields = [
  "phone",
  "bankCard",
  "address",
  "ethnicGroup",
  "politicalStatus",
  "education",
  "registrationKind",
  "employment",
  "employmentForm",
  "isMigrantWorker",
  "unitName",
  "newFormWork",
  "joinedOn",
] as const;
export type CompleteField = (typeof completeFields)[number];

const withoutEmployer = ["3", "4"];
const newForm = "4";

type Held = { readonly [Field in CompleteField]: unknown };

/** Which of the needed fields a member lacks. The database counts by the same rule: sql/36-register-numbers.sql. */
export function missingFields(held: Held): CompleteField[] {
  return completeFields.filter((field) => {
    if (held[field] !== null && held[field] !== undefined) return false;
    if (field === "unitName") return !withoutEmployer.includes(String(held.employmentForm ?? ""));
    if (field === "newFormWork") return held.employmentForm === newForm;
    return true;
  });
}

/** A figure of the register, as far as a list of members stands behind it. */
export type Figure =
  | { by: "members" }
  | { by: FigureKind; key: string }
  | { by: "sex"; key: string }
  | { by: "age"; key: AgeBand }
  | { by: "sexAge"; sex: string; age: AgeBand }
  | { by: "newForm" }
  | { by: "missing"; field: CompleteField }
  | { by: "incomplete" }
  | { by: "joined"; month: Day };

/** The list behind a figure that was counted on a day, for a union and those under it. */
export function filterBehind(figure: Figure, { unionId, on }: { unionId: string; on: Day }): MemberFilter {
  const of = conditionsBehind(figure, on);
  const match = figure.by === "incomplete" ? "any" : "all";
  return { view: "all", unionId, ...(of.length > 0 && { where: { match, of } }) };
}

type Parts = NonNullable<MemberFilter["where"]>["of"];

function conditionsBehind(figure: Figure, on: Day): Parts {
  switch (figure.by) {
    case "members":
      return [];
    case "age":
      return born(figure.key, on);
    case "sexAge":
      return [is("sex", figure.sex), ...born(figure.age, on)];
    case "newForm":
      return [{ field: "newFormWork", op: "filled" }];
    case "missing":
      return missing(figure.field);
    case "incomplete":
      return missingAny();
    case "joined":
      return joinedIn(figure.month);
    default:
      return [is(figure.by, figure.key)];
  }
}

const is = (field: FigureKind | "sex", key: string): MemberCondition =>
  key === "" ? { field, op: "empty" } : { field, op: "oneOf", value: [key] };

function born(band: AgeBand, on: Day): MemberCondition[] {
  const { from, until } = birthsOf(band, on);
  return [
    ...(from === null ? [] : [{ field: "birthOn", op: "from", value: from } as const]),
    { field: "birthOn", op: "until", value: until },
  ];
}

function missing(field: CompleteField): MemberCondition[] {
  const empty = { field, op: "empty" } as const;
  if (field === "unitName") return [empty, { field: "employmentForm", op: "noneOf", value: withoutEmployer }];
  if (field === "newFormWork") return [empty, { field: "employmentForm", op: "oneOf", value: [newForm] }];
  return [empty];
}

/** Of the fields that everybody needs any, or one of those that only some need. */
function missingAny(): Parts {
  const conditional: readonly CompleteField[] = ["unitName", "newFormWork"];
  const always = completeFields.filter((field) => !conditional.includes(field));
  return [
    { match: "any", of: always.flatMap(missing) },
    ...conditional.map((field) => ({ match: "all" as const, of: missing(field) })),
  ];
}

/** Records that never were a membership, or are one no longer because another record of the person is. */
const neverJoined = ["applied", "notAdmitted", "merged"] as const satisfies MembershipStatus[];

/** Whoever joined in a month, also those who have left since. */
const joinedIn = (month: Day): MemberCondition[] => [
  { field: "joinedOn", op: "from", value: month },
  { field: "joinedOn", op: "until", value: addDays(addMonths(month, 1), -1) },
  { field: "status", op: "noneOf", value: [...neverJoined] },
];

/** Unions whose term has ended or ends within this many months are due for an election (换届). */
export const electionMonths = 6;
export const electionUntil = (today: Day): Day => addMonths(today, electionMonths);

/** The first days of the last `count` months, the oldest first. */
export function lastMonths(today: Day, count: number): Day[] {
  const first = day(`${today.slice(0, 7)}-01`);
  return Array.from({ length: count }, (_, i) => addMonths(first, i - count + 1));
}
