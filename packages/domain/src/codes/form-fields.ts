import { type AidPackColumn, nationalAidPack } from "./aid-pack.ts";
import type { PaperField } from "./paper-fields.ts";

/** What 《困难职工登记表》 asks of the worker and the household beyond the words that all papers know (domain.md A.5). */
const formKeys = [
  ...(["health", "ailment", "modelWorker", "medicalInsurance", "otherContact", "postcode"] as const),
  ...(["workingSince", "industry", "unitNature", "unitState", "contractOn", "contractTerm"] as const),
  ...(["floorArea", "isSingleParent", "incomeMonth", "otherIncome", "registeredRegion"] as const),
  ...(["hasSelfHelp", "isZeroEmployment", "otherCauseText", "isReliefTarget", "reliefTargetOn"] as const),
  ...(["keyGroup", "measures", "bankName", "bankBranch", "remark"] as const),
];

/** What it asks of each of the family besides. */
const familyKeys = [
  ...(["ethnicGroup", "sex", "politicalStatus", "modelWorker", "ailment", "medicalInsurance"] as const),
  ...(["maritalStatus", "registration", "phone", "identity", "education", "enrolledYear"] as const),
  ...(["schoolYears", "unitNature", "unitState", "industry", "contractOn", "contractTerm"] as const),
  ...(["remark"] as const),
];

/** In the words of the form; a blank one stays blank, and nobody is asked for it when the paper is made. */
const named = <Key extends string>(keys: readonly Key[], columns: readonly AidPackColumn[], before = "") =>
  Object.fromEntries(
    keys.map((key) => {
      const column = columns.find((each) => each.key === key);
      if (!column) throw new Error(`the form has no ${key}`);
      const tag = before + column.heading.replaceAll("/", "或");
      return [key, { tag, optional: true, ...(column.sealed && { sealed: true }) }];
    }),
  ) as Record<Key, PaperField>;

export const formFields = named(
  formKeys,
  nationalAidPack.screens.flatMap(({ columns }) => columns),
);
export const familyFormFields = named(familyKeys, nationalAidPack.family.columns, "成员");
