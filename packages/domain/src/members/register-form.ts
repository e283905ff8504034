import type { CodeTable } from "../codes/code-table.ts";
import { validWithoutEnd, withoutEnd } from "../codes/paper.ts";
import { sex } from "../codes/person.ts";
import { idKind, yesNo } from "../codes/roster-words.ts";
import {
  type MemberCode,
  type MemberFlag,
  type MemberText,
  memberCodes,
  memberFlags,
} from "./member-fields.ts";

/** A cell of 《工会会员登记表》: a fact of the record by the name of its field. */
export type FormField =
  | "name"
  | "sex"
  | "birthOn"
  | "idKind"
  | "citizenId"
  | "idValidUntil"
  | "phone"
  | "bankCard"
  | "cardBoundOn"
  | "address"
  | "registrationPlace"
  | "creditCode"
  | "newFormSince"
  | "joinedOn"
  | "memberNumber"
  | "union"
  | "status"
  | MemberCode
  | MemberText
  | MemberFlag;

/**
 * The rows of the form, up to two facts a row; a fact alone takes the whole width. One order for the printed page and
 * for the Word file. The first five rows stand beside the photo.
 */
export const registerForm: readonly (readonly FormField[])[] = [
  ["name", "sex"],
  ["birthOn", "ethnicGroup"],
  ["politicalStatus", "maritalStatus"],
  ["education", "degree"],
  ["idKind", "idValidUntil"],
  ["citizenId", "phone"],
  ["registrationKind", "registrationRegion"],
  ["registrationPlace"],
  ["address"],
  ["unitName"],
  ["creditCode", "unitCategory"],
  ["industry", "occupation"],
  ["employment", "employmentForm"],
  ["contractForm", "skillGrade"],
  ["title", "titleGrade"],
  ["newFormWork", "platform"],
  ["partnerFirm", "workArea"],
  ["newFormSince", "isMultiPlatform"],
  ["isMigrantWorker", "isFromElsewhere"],
  ["isModelWorker", "honour"],
  ["union"],
  ["groupName", "unionPost"],
  ["memberNumber", "joinedOn"],
  ["bankCard", "cardState"],
  ["cardBoundOn", "status"],
  ["speciality"],
];

/** How many of the first rows leave room for the photo. */
export const rowsBesidePhoto = 5;
/** How many of the family the one page has room for. */
export const familyOnForm = 6;

/** What the form is filled from: the record, with each sensitive fact as its mask or in plain. */
export type FormFacts = {
  name: string;
  sex: string;
  birthOn: string;
  idKind: string;
  idValidUntil: string | null;
  creditCode: string | null;
  newFormSince: string | null;
  joinedOn: string | null;
  cardBoundOn: string | null;
  memberNumber: string;
} & { readonly [Field in MemberCode | MemberText]: string | null } & {
  readonly [Field in MemberFlag]: boolean | null;
} & {
  readonly [Field in "citizenId" | "phone" | "bankCard" | "address" | "registrationPlace"]: string | null;
  /** Words that the caller has: the union's name, and how the membership stands. */
} & { union: string; status: string };

const isCodeField = (field: FormField): field is MemberCode => Object.hasOwn(memberCodes, field);
const isFlag = (field: FormField): field is MemberFlag => memberFlags.some((each) => each === field);

/** The words of a cell in a language; "" where nothing is known. */
export function formCell(field: FormField, facts: FormFacts, locale: "zh-CN" | "en"): string {
  const wordOf = (table: CodeTable, code: string | null) => {
    const label = code === null ? undefined : table.labels[code];
    return (locale === "en" ? label?.en : label?.zh) ?? code ?? "";
  };
  if (field === "sex") return wordOf(sex, facts.sex);
  if (field === "idKind") return wordOf(idKind, facts.idKind);
  if (field === "idValidUntil" && facts.idValidUntil === withoutEnd) return validWithoutEnd[locale];
  if (isCodeField(field)) return wordOf(memberCodes[field], facts[field]);
  if (!isFlag(field)) return facts[field] ?? "";
  const answer = facts[field];
  return answer === null ? "" : wordOf(yesNo, answer ? "1" : "0");
}
