import type { MemberCode } from "@gongbang/domain/members/member-fields";

/** The code fields of a member in the order of the register form. */
export const codeFields = [
  "ethnicGroup",
  "politicalStatus",
  "education",
  "maritalStatus",
  "registrationKind",
  "employment",
  "employmentForm",
  "newFormWork",
  "skillGrade",
] as const satisfies readonly MemberCode[];
