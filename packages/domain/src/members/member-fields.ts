import { z } from "zod";
import { bankCardSchema } from "../codes/bank-card.ts";
import { codeSchema } from "../codes/code-table.ts";
import { education } from "../codes/education.ts";
import { ethnicGroup } from "../codes/ethnic-group.ts";
import { householdRegistration } from "../codes/hardship.ts";
import { employmentForm, newFormWork } from "../codes/organisation.ts";
import { employmentStatus, maritalStatus, politicalStatus, skillGrade } from "../codes/person.ts";
import { phoneSchema } from "../codes/phone.ts";
import { orBlank, shortText } from "./blank.ts";

/** The code tables of the register, by the column that holds the code. */
export const memberCodes = {
  ethnicGroup,
  politicalStatus,
  education,
  maritalStatus,
  registrationKind: householdRegistration,
  employment: employmentStatus,
  employmentForm,
  newFormWork,
  skillGrade,
} as const;
export type MemberCode = keyof typeof memberCodes;

/** What an officer may change on a member's page by themselves. Name, id number and card go by request (product.md D8). */
export const plainFields = {
  phone: orBlank(phoneSchema),
  address: shortText(200),
  unitName: shortText(120),
  groupName: shortText(60),
  occupation: shortText(60),
  ethnicGroup: orBlank(codeSchema(ethnicGroup)),
  politicalStatus: orBlank(codeSchema(politicalStatus)),
  education: orBlank(codeSchema(education)),
  maritalStatus: orBlank(codeSchema(maritalStatus)),
  registrationKind: orBlank(codeSchema(householdRegistration)),
  employment: orBlank(codeSchema(employmentStatus)),
  employmentForm: orBlank(codeSchema(employmentForm)),
  newFormWork: orBlank(codeSchema(newFormWork)),
  skillGrade: orBlank(codeSchema(skillGrade)),
};
export type PlainField = keyof typeof plainFields;

/** Fields that are sealed: the trail says that they changed, and not to what. */
export const sealedFields = ["citizenId", "phone", "bankCard", "address"] as const;
export type SealedField = (typeof sealedFields)[number];

export const cardField = orBlank(bankCardSchema);
export const nameField = z
  .string()
  .trim()
  .min(1, { error: "INPUT.REQUIRED" })
  .max(60, { error: "INPUT.TOO_LONG" });
