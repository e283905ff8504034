import { z } from "zod";
import { bankCardSchema } from "../codes/bank-card.ts";
import { type CodeTable, codeOfToday, codeSchema, isCode, storedCodeSchema } from "../codes/code-table.ts";
import { creditCodeSchema } from "../codes/credit-code.ts";
import { degree, titleGrade } from "../codes/degree.ts";
import { education } from "../codes/education.ts";
import { ethnicGroup } from "../codes/ethnic-group.ts";
import { householdRegistration } from "../codes/hardship.ts";
import { honour } from "../codes/honour.ts";
import { cardState } from "../codes/membership-card.ts";
import {
  contractForm,
  employmentForm,
  industry,
  newFormWork,
  noCreditCode,
  street,
  unitCategory,
} from "../codes/organisation.ts";
import { validitySchema } from "../codes/paper.ts";
import { employmentStatus, maritalStatus, politicalStatus, skillGrade } from "../codes/person.ts";
import { phoneSchema } from "../codes/phone.ts";
import { region } from "../codes/region.ts";
import { unionPost } from "../codes/union-post.ts";
import { daySchema } from "../kernel/day.ts";
import { orBlank, shortText, yesOrNo } from "./blank.ts";
import { monthSchema } from "./month.ts";

/** The code tables of the register, by the column that holds the code. */
export const memberCodes = {
  ethnicGroup,
  politicalStatus,
  education,
  degree,
  maritalStatus,
  registrationKind: householdRegistration,
  registrationRegion: region,
  residenceStreet: street,
  employment: employmentStatus,
  employmentForm,
  contractForm,
  newFormWork,
  skillGrade,
  titleGrade,
  unionPost,
  honour,
  cardState,
  unitCategory,
  industry,
  noCreditCode,
} as const;
export type MemberCode = keyof typeof memberCodes;

type Codes = typeof memberCodes;
type OpenSchema<Field extends MemberCode> = ReturnType<typeof orBlank<ReturnType<typeof openSchema<Field>>>>;
const openSchema = <Field extends MemberCode>(field: Field) =>
  codeSchema(memberCodes[field] as CodeTable<Codes[Field]["codes"][number]>);

const codeFields = <Made>(make: (field: MemberCode) => unknown) =>
  Object.fromEntries((Object.keys(memberCodes) as MemberCode[]).map((field) => [field, make(field)])) as Made;

/** Facts of text, with their most characters. */
export const memberTexts = {
  unitName: 120,
  groupName: 60,
  occupation: 60,
  title: 60,
  speciality: 120,
  platform: 60,
  partnerFirm: 120,
  workArea: 120,
} as const;
export type MemberText = keyof typeof memberTexts;

/** Facts that are asked as a question: yes, no, or not said. */
export const memberFlags = [
  "isMigrantWorker",
  "isFromElsewhere",
  "isModelWorker",
  "isMultiPlatform",
] as const;
export type MemberFlag = (typeof memberFlags)[number];

/** What an officer may change on a member's page by themselves. Name, paper and card go by request (product.md D8). */
export const plainFields = {
  phone: orBlank(phoneSchema),
  address: shortText(200),
  registrationPlace: shortText(200),
  idValidUntil: orBlank(validitySchema),
  creditCode: orBlank(creditCodeSchema),
  cardBoundOn: orBlank(daySchema),
  newFormSince: orBlank(monthSchema),
  unitName: shortText(memberTexts.unitName),
  groupName: shortText(memberTexts.groupName),
  occupation: shortText(memberTexts.occupation),
  title: shortText(memberTexts.title),
  speciality: shortText(memberTexts.speciality),
  platform: shortText(memberTexts.platform),
  partnerFirm: shortText(memberTexts.partnerFirm),
  workArea: shortText(memberTexts.workArea),
  isMigrantWorker: orBlank(yesOrNo),
  isFromElsewhere: orBlank(yesOrNo),
  isModelWorker: orBlank(yesOrNo),
  isMultiPlatform: orBlank(yesOrNo),
  ...codeFields<{ [Field in MemberCode]: OpenSchema<Field> }>((field) => orBlank(openSchema(field))),
};
export type PlainField = keyof typeof plainFields;
/** What a form or a roster says of the plain fields; what it leaves out is not there. */
export type Saying = { [Field in PlainField]?: z.output<(typeof plainFields)[Field]> };

/**
 * The same for somebody who is there: a code may be sent back as it stands, retired or not. Whether it was newly chosen
 * is for {@link newlyRetired} to say.
 */
export const changedFields = {
  ...plainFields,
  ...codeFields<{ [Field in MemberCode]: ReturnType<typeof orBlank<z.ZodType<string, string>>> }>((field) =>
    orBlank(storedCodeSchema(memberCodes[field] as CodeTable)),
  ),
};
export type ChangedFields = { [Field in PlainField]?: z.output<(typeof changedFields)[Field]> };

/** The first field for which a retired code is newly chosen; null where none is. One that stood before may stay. */
export function newlyRetired(
  was: { readonly [Field in MemberCode]: string | null },
  said: { readonly [Field in MemberCode]?: string | undefined },
): MemberCode | null {
  const fields = Object.keys(memberCodes) as MemberCode[];
  const isNew = (field: MemberCode) => {
    const [table, code]: [CodeTable, string | undefined] = [memberCodes[field], said[field]];
    if (code === undefined || code === was[field]) return false;
    return isCode(table, code) && codeOfToday(table, code) !== code;
  };
  return fields.find(isNew) ?? null;
}

/** Fields that are sealed: the trail says that they changed, and not to what. */
export const sealedFields = ["citizenId", "phone", "bankCard", "address", "registrationPlace"] as const;
export type SealedField = (typeof sealedFields)[number];
/** Those of them that an officer may change by themselves. */
export const plainSealed = ["phone", "address", "registrationPlace"] as const satisfies (SealedField &
  PlainField)[];

export const cardField = orBlank(bankCardSchema);
export const nameField = z
  .string()
  .trim()
  .min(1, { error: "INPUT.REQUIRED" })
  .max(60, { error: "INPUT.TOO_LONG" });
