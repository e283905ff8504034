import { members, unions } from "@gongbang/db/schema/members";
import { bareName } from "@gongbang/domain/codes/pinyin";
import { addDays, addYears, type Day } from "@gongbang/domain/kernel/day";
import {
  type FieldOf,
  type FilterField,
  filterFields,
  type MemberCondition,
} from "@gongbang/domain/members/member-filter";
import { eq, isNull, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/** What the meaning of a condition depends on besides the row. */
export type Asker = { today: Day; actorId: string };

const dateColumns = {
  birthOn: members.birthOn,
  joinedOn: members.joinedOn,
  idValidUntil: members.idValidUntil,
  cardBoundOn: members.cardBoundOn,
} as const;

/** The column of a field; `age` stands in the day of birth. */
function columnOf(field: FilterField): AnyPgColumn {
  switch (field) {
    case "registeredOn":
      return members.createdAt;
    case "age":
      return members.birthOn;
    case "yearsJoined":
      return members.joinedOn;
    case "union":
      return members.unionId;
    case "keeper":
      return members.keeperId;
    // The tail is empty where the sealed number is, and stands in the index that lists walk (32-search.sql).
    case "phone":
      return members.phoneTail;
    case "bankCard":
      return members.cardTail;
    default:
      return members[field];
  }
}

/**
 * One condition as SQL. Null counts as false, as it does in any where-clause: the bare comparison is what an index
 * serves, and nothing negates what is compiled here.
 */
export function compileCondition(condition: MemberCondition, asker: Asker): SQL {
  const column = columnOf(condition.field);
  switch (condition.op) {
    case "empty":
      return blank(condition.field, column);
    case "filled":
      return sql`not ${blank(condition.field, column)}`;
    case "contains":
    case "startsWith":
    case "is":
    case "isNot":
      return condition.field === "keeper"
        ? sql`${column} ${condition.op === "is" ? sql`=` : sql`<>`} ${condition.value}::uuid`
        : ofText(condition.field, condition.op, condition.value);
    case "oneOf":
      return sql`${column} = any(${listOf(condition.value)})`;
    case "noneOf":
      return sql`(${column} = any(${listOf(condition.value)})) is not true`;
    case "yes":
      return sql`${column} is true`;
    case "no":
      return sql`${column} is false`;
    case "me":
      return eq(column, asker.actorId);
    case "under":
      return underUnion(condition.value);
    case "notUnder":
      return sql`${underUnion(condition.value)} is not true`;
    case "atLeast":
    case "atMost":
      return ofYears(condition.field, condition.op, condition.value, asker.today);
    default:
      return ofDay(condition.field, spanOf(condition, asker.today));
  }
}

/** Lists travel as one parameter, so that a statement has few shapes. */
const listOf = (values: readonly string[]): SQL =>
  sql`${`{${values.map((value) => `"${value.replaceAll(/["\\]/g, "\\$&")}"`).join(",")}}`}::text[]`;

const textFields: ReadonlySet<string> = new Set(filterFields.text);

const blank = (field: FilterField, column: AnyPgColumn): SQL =>
  textFields.has(field) ? sql`(${column} is null or ${column} = '')` : sql`(${isNull(column)})`;

/** Capital letters are no difference, and in a name neither are dots and spaces. */
function ofText(field: FieldOf<"text">, op: "contains" | "startsWith" | "is" | "isNot", value: string): SQL {
  const column = members[field];
  const [text, sought] =
    field === "name"
      ? [sql`lower(replace(replace(${column}, '·', ''), ' ', ''))`, bareName(value)]
      : [sql`lower(coalesce(${column}, ''))`, value.toLowerCase()];
  switch (op) {
    case "contains":
      return sql`(strpos(${text}, ${sought}) > 0)`;
    case "startsWith":
      return sql`starts_with(${text}, ${sought})`;
    case "is":
      return sql`(${text} = ${sought})`;
    case "isNot":
      return sql`(${text} <> ${sought})`;
  }
}

type Span = { from?: Day; until?: Day };

function spanOf(
  condition: Extract<MemberCondition, { field: FieldOf<"date">; value: unknown }>,
  today: Day,
): Span {
  switch (condition.op) {
    case "from":
      return { from: condition.value };
    case "until":
      return { until: condition.value };
    case "lastDays":
      return { from: addDays(today, 1 - condition.value), until: today };
    case "nextDays":
      return { from: today, until: addDays(today, condition.value) };
  }
}

/** Both ends belong to the span. A row without the day is in none. */
function ofDay(field: FieldOf<"date">, { from, until }: Span): SQL {
  const [column, start, end] =
    field === "registeredOn"
      ? [members.createdAt, from && startOf(from), until && startOf(addDays(until, 1))]
      : [dateColumns[field], from && sql`${from}::date`, until && sql`${addDays(until, 1)}::date`];
  const bounds = [...(start ? [sql`${column} >= ${start}`] : []), ...(end ? [sql`${column} < ${end}`] : [])];
  return sql`(${sql.join(bounds, sql` and `)})`;
}

const startOf = (day: Day): SQL => sql`${`${day}T00:00:00+08:00`}::timestamptz`;

/** Whole years up to today, as a birthday counts them. */
function ofYears(field: FieldOf<"number">, op: "atLeast" | "atMost", years: number, today: Day): SQL {
  const column = field === "age" ? members.birthOn : members.joinedOn;
  return op === "atLeast"
    ? sql`${column} <= ${addYears(today, -years)}::date`
    : sql`${column} > ${addYears(today, -years - 1)}::date`;
}

/** A union and those under it. Read where it is used, so that a union that is moved takes its filter along. */
const underUnion = (unionId: string): SQL => {
  const path = sql`(select ${unions.path} from ${unions} where ${unions.id} = ${unionId}::uuid)`;
  return sql`(${members.unionPath} >= ${path} and ${members.unionPath} < ${path} || chr(1114111))`;
};
