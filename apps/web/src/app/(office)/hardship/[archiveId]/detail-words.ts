import type { CodeTable } from "@gongbang/domain/codes/code-table";
import { education } from "@gongbang/domain/codes/education";
import { ethnicGroup } from "@gongbang/domain/codes/ethnic-group";
import { householdRegistration, keyGroup, modelWorker } from "@gongbang/domain/codes/hardship";
import {
  contractTerm,
  contractTermOf,
  enterpriseState,
  medicalInsurance,
  personIdentity,
  reliefMeasure,
} from "@gongbang/domain/codes/hardship-register";
import { industry, unitCategory } from "@gongbang/domain/codes/organisation";
import { maritalStatus, politicalStatus, sex } from "@gongbang/domain/codes/person";
import { region } from "@gongbang/domain/codes/region";
import type { ArchiveDetail, PersonDetail } from "@gongbang/domain/hardship/register-details";
import { formatDay } from "@gongbang/ui/format";
import { codeWord } from "~/shell/code-words.ts";
import type { Locale } from "~/shell/preferences.ts";

export type Detail = ArchiveDetail | PersonDetail;

/** The code table of each field that has one. */
export const tableOf: Partial<Record<Detail, CodeTable>> = {
  ...{ sex, ethnicGroup, politicalStatus, maritalStatus, medicalInsurance, modelWorker, education, industry },
  ...{ registration: householdRegistration, identity: personIdentity, registeredRegion: region, keyGroup },
  ...{ unitNature: unitCategory, unitState: enterpriseState, measures: reliefMeasure },
};
export const dayDetails: readonly Detail[] = [
  "contractOn",
  "workingSince",
  "reliefTargetOn",
  "civilAffairsOn",
];
export const yesOrNoDetails: readonly Detail[] = [
  "isSingleParent",
  "hasSelfHelp",
  "isZeroEmployment",
  "isMigrant",
  "isReliefTarget",
];

type Words = { t: (key: "yes" | "no") => string; locale: Locale };

/** A stored detail as words; null where it was not said. */
export function detailWord(field: Detail, value: unknown, { t, locale }: Words): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  const { [field]: table } = tableOf;
  if (Array.isArray(value))
    return value.map((code) => (table ? codeWord(table, String(code), locale) : code)).join("、");
  if (field === "contractMonths")
    return `${value}（${codeWord(contractTerm, contractTermOf(Number(value)), locale)}）`;
  if (table) return codeWord(table, String(value), locale);
  return dayDetails.includes(field) ? formatDay(String(value), "long", locale) : String(value);
}
