import { sex } from "@gongbang/domain/codes/person";
import { type MemberCode, memberCodes } from "@gongbang/domain/members/member-fields";
import {
  type FilterField,
  filterFields,
  filterOps,
  filterTypeOf,
  type MemberCondition,
} from "@gongbang/domain/members/member-filter";
import { codeOptions, codeWord, idKindOptions, idKindWord, sexWord } from "./code-words.ts";

type Words = (key: string, values?: Record<string, string | number>) => string;
/** The sentences of messages views.* and members.*, and the names of unions. */
export type Says = { views: Words; members: Words; locale: string; unionName: (id: string) => string };

/** Fields that the register's own form does not name. */
const own: readonly string[] = ["status", "registeredOn", "age", "yearsJoined", "photoFileId", "keeper"];
/** The name of a field. */
export const fieldWord = (field: FilterField, { views, members }: Pick<Says, "views" | "members">): string =>
  own.includes(field) ? views(`fields.${field}`) : members(`field.${field}`);

const standings = ["applied", "active", "transferring", "retained", "left", "lapsed", "expelled", "deceased"];

/** The choices of a field that holds a code; a membership's standings have words of their own. */
export function choicesOf(field: FilterField, { members, locale }: Pick<Says, "members" | "locale">) {
  if (field === "sex") return sex.codes.map((value) => ({ value, label: sexWord(value, locale) }));
  if (field === "idKind") return idKindOptions(locale);
  if (field === "status") return standings.map((value) => ({ value, label: members(`status.${value}`) }));
  return isCode(field) ? codeOptions(field, locale) : [];
}

const isCode = (field: string): field is MemberCode => Object.hasOwn(memberCodes, field);

/** Every way to ask about a field, the blank ones last. */
export const opsOf = (field: FilterField): readonly string[] => [
  ...filterOps[filterTypeOf(field)],
  "empty",
  "filled",
];

/** The fields of the editor, by type and in the order of the register. */
export const askableFields: readonly FilterField[] = Object.values(filterFields).flat();

function valueWord(field: FilterField, value: string, { members, locale }: Says): string {
  if (field === "sex") return sexWord(value, locale);
  if (field === "idKind") return idKindWord(value, locale);
  if (field === "status") return members(`status.${value}`);
  return isCode(field) ? (codeWord(field, value, locale) ?? value) : value;
}

/** A condition as the bar above the list says it. */
export function conditionWords(condition: MemberCondition, says: Says): string {
  const { views, unionName } = says;
  const { field, op } = condition;
  const head = `${fieldWord(field, says)} ${views(`ops.${op}`)}`;
  if (!("value" in condition) || field === "keeper") return head;
  const { value } = condition;
  if (field === "union") return `${head} ${unionName(String(value))}`;
  if (Array.isArray(value))
    return `${head} ${value.map((each) => valueWord(field, each, says)).join(views("or"))}`;
  if (typeof value !== "number") return `${head} ${value}`;
  return `${head} ${views(op.endsWith("Days") ? "daysCount" : "yearsCount", { count: value })}`;
}
