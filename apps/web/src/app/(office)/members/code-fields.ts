import {
  type MemberCode,
  type MemberFlag,
  memberCodes,
  memberFlags,
} from "@gongbang/domain/members/member-fields";

/** The code fields of a member in the order of the register form. */
export const codeFields = Object.keys(memberCodes) as MemberCode[];

/** The facts of a member, in the groups and the order in which pages and forms show them. */
export const factSections = {
  identity: [
    ...["name", "sex", "birthOn", "idKind", "citizenId", "idValidUntil"],
    ...["ethnicGroup", "politicalStatus", "maritalStatus", "education", "degree"],
  ],
  contact: [
    ...["phone", "address", "residenceStreet", "registrationKind", "registrationRegion", "registrationPlace"],
    ...["isFromElsewhere", "isMigrantWorker"],
  ],
  work: [
    ...["unitName", "creditCode", "noCreditCode", "unitCategory", "industry", "employment"],
    ...["employmentForm", "contractForm", "occupation", "skillGrade", "title", "titleGrade"],
  ],
  newForm: ["newFormWork", "platform", "partnerFirm", "workArea", "newFormSince", "isMultiPlatform"],
  union: [
    ...["union", "groupName", "unionPost", "joinedOn", "bankCard", "cardState", "cardBoundOn"],
    ...["isModelWorker", "honour", "speciality"],
  ],
} as const;
export type FactSection = keyof typeof factSections;
export const factGroups = Object.keys(factSections) as FactSection[];
export type FactField = (typeof factSections)[FactSection][number];

export const isCodeField = (field: string): field is MemberCode => Object.hasOwn(memberCodes, field);
export const isFlagField = (field: string): field is MemberFlag => memberFlags.some((each) => each === field);
