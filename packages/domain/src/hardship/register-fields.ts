import type { ArchiveDetail, ArchiveDetails, PersonDetail } from "./register-details.ts";

/** What decides whether a field matters, as the form or the record has it at the moment. */
type PersonShown = {
  relation: string;
  workState: string | null;
  exempt: string | null;
  isMigrant: boolean;
};

const always = [
  "ethnicGroup",
  "politicalStatus",
  "maritalStatus",
  "registration",
  "medicalInsurance",
] as const;
const ofStudents = ["education", "enrolledYear", "schoolYears"] as const;
const ofWorkers = ["unitName", "unitNature", "unitState"] as const;
const ofContracts = ["contractOn", "contractMonths"] as const;

/** Retired people, students and children have no unit, and only who works under a contract has one to show. */
const worksNow = ({ workState }: PersonShown) =>
  workState !== null && ["1", "2", "7", "8"].includes(workState);

/** The fields of one person that matter, in the order of the form; the others are not asked (domain.md A.5). */
export function personFieldsFor(person: PersonShown): PersonDetail[] {
  const isSelf = person.relation === "01";
  const isStudent = person.exempt === "student";
  return [
    "sex",
    ...always,
    ...(isSelf || worksNow(person) ? (["modelWorker"] as const) : []),
    ...(isSelf ? [] : (["identity"] as const)),
    ...(isStudent ? ofStudents : []),
    ...(worksNow(person) ? ofWorkers : []),
    // The form stars the worker's own, also of one who is retired or without work.
    ...(isSelf || worksNow(person) ? (["industry"] as const) : []),
    ...(worksNow(person) || (isSelf && person.isMigrant) ? ofContracts : []),
    "remark",
  ];
}

type HouseholdShown = {
  mainCause: string | null;
  otherCauses: readonly string[];
  civilAffairsClass: string | null;
  details: Pick<ArchiveDetails, "isReliefTarget" | "isMigrant">;
};

const base = [
  "workingSince",
  "registeredRegion",
  "postcode",
  "floorArea",
  "homes",
  "vehicles",
  "cashYuan",
  "isSingleParent",
  "hasSelfHelp",
] as const;

/** The fields of the household that matter, in the order of the form. */
export function householdFieldsFor(shown: HouseholdShown): ArchiveDetail[] {
  const causes = [shown.mainCause, ...shown.otherCauses];
  const jobless = causes.some((cause) => cause === "02" || cause === "03");
  return [
    ...base,
    ...(jobless ? (["isZeroEmployment"] as const) : []),
    "isMigrant",
    "isReliefTarget",
    ...(shown.details.isReliefTarget === true ? (["reliefTargetOn", "keyGroup", "measures"] as const) : []),
    ...(shown.civilAffairsClass === null ? [] : (["civilAffairsOn"] as const)),
    ...(causes.includes("10") ? (["otherCauseText"] as const) : []),
    "bankName",
    "bankBranch",
    "remark",
  ];
}
