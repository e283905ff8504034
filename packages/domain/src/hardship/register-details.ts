import { z } from "zod";
import { codeSchema } from "../codes/code-table.ts";
import { education } from "../codes/education.ts";
import { ethnicGroup } from "../codes/ethnic-group.ts";
import { householdRegistration, keyGroup, modelWorker } from "../codes/hardship.ts";
import {
  enterpriseState,
  medicalInsurance,
  personIdentity,
  reliefMeasure,
} from "../codes/hardship-register.ts";
import { industry, unitCategory } from "../codes/organisation.ts";
import { maritalStatus, politicalStatus, sex } from "../codes/person.ts";
import { region } from "../codes/region.ts";
import { daySchema } from "../kernel/day.ts";
import { orBlank, shortText, yesOrNo } from "../members/blank.ts";

/** A whole number that may be left empty, as forms send it. */
const count = (least: number, most: number) =>
  orBlank(
    z.coerce
      .number({ error: "INPUT.INVALID" })
      .int({ error: "INPUT.INVALID" })
      .min(least, { error: "INPUT.INVALID" })
      .max(most, { error: "INPUT.INVALID" }),
  );

/** What the register form 《困难职工登记表》 asks of each person, besides what the means test reads (domain.md A.5). */
export const personDetailsSchema = z.strictObject({
  sex: orBlank(codeSchema(sex)),
  ethnicGroup: orBlank(codeSchema(ethnicGroup)),
  politicalStatus: orBlank(codeSchema(politicalStatus)),
  maritalStatus: orBlank(codeSchema(maritalStatus)),
  registration: orBlank(codeSchema(householdRegistration)),
  medicalInsurance: orBlank(codeSchema(medicalInsurance)),
  modelWorker: orBlank(codeSchema(modelWorker)),
  identity: orBlank(codeSchema(personIdentity)),
  education: orBlank(codeSchema(education)),
  enrolledYear: count(1980, 2100),
  schoolYears: count(1, 9),
  unitName: shortText(120),
  unitNature: orBlank(codeSchema(unitCategory)),
  unitState: orBlank(codeSchema(enterpriseState)),
  industry: orBlank(codeSchema(industry)),
  /** 劳动合同签订时间, of a soldier the day of enlisting; and for how many months. */
  contractOn: orBlank(daySchema),
  contractMonths: count(1, 600),
  remark: shortText(200),
});
export type PersonDetails = z.output<typeof personDetailsSchema>;
export type PersonDetail = keyof PersonDetails;
export const personDetailNames = personDetailsSchema.keyof().options;

/** What the form asks of the whole household. Areas in square metres. */
export const archiveDetailsSchema = z.strictObject({
  postcode: orBlank(z.string().regex(/^\d{6}$/, { error: "INPUT.INVALID" })),
  workingSince: orBlank(daySchema),
  registeredRegion: orBlank(codeSchema(region)),
  floorArea: count(0, 9_999),
  homes: count(0, 99),
  /** Motor vehicles besides those for a disability; N4 of the negative list. */
  vehicles: count(0, 99),
  /** 现金类资产 of the household in whole yuan; N5. */
  cashYuan: count(0, 100_000_000),
  isSingleParent: orBlank(yesOrNo),
  hasSelfHelp: orBlank(yesOrNo),
  isZeroEmployment: orBlank(yesOrNo),
  isMigrant: orBlank(yesOrNo),
  keyGroup: orBlank(codeSchema(keyGroup)),
  measures: z.array(codeSchema(reliefMeasure)).max(4).optional(),
  /** 是否解困脱困对象, and since when. */
  isReliefTarget: orBlank(yesOrNo),
  reliefTargetOn: orBlank(daySchema),
  civilAffairsOn: orBlank(daySchema),
  otherCauseText: shortText(200),
  bankName: shortText(60),
  bankBranch: shortText(60),
  remark: shortText(500),
});
export type ArchiveDetails = z.output<typeof archiveDetailsSchema>;
export type ArchiveDetail = keyof ArchiveDetails;
export const archiveDetailNames = archiveDetailsSchema.keyof().options;

/** What the server shows of them: as they are stored, which no later edition of a code table makes unreadable. */
export const shownDetails = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).optional(),
);

/** Details without what was left empty: what is stored, and compared for the trail. */
export function saidOf<T extends object>(details: T): T {
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)) as T;
}
