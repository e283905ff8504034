import { z } from "zod";
import { type CodeTable, codeSchema } from "../codes/code-table.ts";
import { creditCodeSchema } from "../codes/credit-code.ts";
import { industry, street, unitCategory } from "../codes/organisation.ts";
import { unionForm, unionLevel, unionOrgType } from "../codes/union-organisation.ts";
import { type Day, daySchema } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";
import { orBlank, shortText, yesOrNo } from "./blank.ts";

/** The code tables of a union's record, by the column that holds the code (handbook domain.md D.1). */
export const unionCodes = {
  orgType: unionOrgType,
  form: unionForm,
  levelCode: unionLevel,
  streetCode: street,
  unitCategory,
  industry,
} as const;
export type UnionCode = keyof typeof unionCodes;

/** Whether a union has each of these: 经审会, 女职工委员会, 职代会, 厂务公开, 集体合同, 劳动法律监督委员会. */
export const unionFlags = [
  "hasAuditCommittee",
  "hasWomenCommittee",
  "hasCongress",
  "hasOpenAffairs",
  "hasCollectiveContract",
  "hasSupervision",
] as const;
export type UnionFlag = (typeof unionFlags)[number];

/** Numbers that the unit reports; how many are members is counted in the register. */
export const unionCounts = ["staffCount", "womenCount", "migrantCount", "insuredCount"] as const;
export const unionDays = ["foundedOn", "termFrom", "termUntil", "legalPersonUntil"] as const;
export const unionTexts = { code: 40, approvalNumber: 60, chairName: 60 } as const;

const code = <Code extends string>(table: CodeTable<Code>) => orBlank(codeSchema(table));
const day = orBlank(daySchema);
/** A count as forms send it: digits, or a number. */
const count = (most: number) =>
  orBlank(
    z
      .union(
        [
          z
            .string()
            .regex(/^\d{1,7}$/, { error: "INPUT.NOT_A_COUNT" })
            .transform(Number),
          z.int(),
        ],
        {
          error: "INPUT.NOT_A_COUNT",
        },
      )
      .refine((said) => said >= 0 && said <= most, { error: "INPUT.NOT_A_COUNT" }),
  );
const most = 5_000_000;

/** What is written down of a union. Its name, place and standing change by steps of their own. */
export const unionFactFields = {
  ...{ orgType: code(unionOrgType), form: code(unionForm), levelCode: code(unionLevel) },
  ...{ streetCode: code(street), unitCategory: code(unitCategory), industry: code(industry) },
  code: shortText(unionTexts.code),
  ownCreditCode: orBlank(creditCodeSchema),
  creditCode: orBlank(creditCodeSchema),
  ...{ foundedOn: day, termFrom: day, termUntil: day, legalPersonUntil: day },
  approvalNumber: shortText(unionTexts.approvalNumber),
  chairName: shortText(unionTexts.chairName),
  ...{
    staffCount: count(most),
    womenCount: count(most),
    migrantCount: count(most),
    insuredCount: count(most),
  },
  hasAuditCommittee: orBlank(yesOrNo),
  hasWomenCommittee: orBlank(yesOrNo),
  hasCongress: orBlank(yesOrNo),
  hasOpenAffairs: orBlank(yesOrNo),
  hasCollectiveContract: orBlank(yesOrNo),
  hasSupervision: orBlank(yesOrNo),
  homeStars: count(5),
};
export type UnionFact = keyof typeof unionFactFields;
export const unionFacts = Object.keys(unionFactFields) as UnionFact[];

export const changeUnionInput = z.strictObject({
  commandId: z.uuid(),
  unionId: z.uuid(),
  version: z.int().min(1),
  fields: z.strictObject(unionFactFields),
});
export type ChangeUnion = z.output<typeof changeUnionInput>;

export type UnionFactRefusal =
  | { code: "UNION.TERM_BACKWARDS" }
  | { code: "UNION.TERM_TOO_LONG"; years: number }
  | { code: "UNION.FOUNDED_LATER" }
  | { code: "UNION.NOT_A_UNION_CODE" }
  | { code: "UNION.MORE_WOMEN_THAN_STAFF" };

type Facts = {
  foundedOn?: Day | null | undefined;
  termFrom?: Day | null | undefined;
  termUntil?: Day | null | undefined;
  ownCreditCode?: string | null | undefined;
  staffCount?: number | null | undefined;
  womenCount?: number | null | undefined;
};

/** A term is three or five years (handbook domain.md D.4), and some elections come late: calendar years apart at most. */
const longestTerm = 6;

/**
 * Whether the facts of a union agree. Refuses with UNION.TERM_BACKWARDS, UNION.TERM_TOO_LONG, UNION.FOUNDED_LATER,
 * UNION.NOT_A_UNION_CODE (the first sign of a union's own credit code is 8) and UNION.MORE_WOMEN_THAN_STAFF.
 */
export function decideUnionFacts(facts: Facts, today: Day): Decision<true, UnionFactRefusal> {
  const { foundedOn, termFrom, termUntil, ownCreditCode, staffCount, womenCount } = facts;
  if (termFrom && termUntil && termUntil < termFrom) return refuse({ code: "UNION.TERM_BACKWARDS" });
  if (termFrom && termUntil && Number(termUntil.slice(0, 4)) - Number(termFrom.slice(0, 4)) > longestTerm)
    return refuse({ code: "UNION.TERM_TOO_LONG", years: longestTerm });
  if (foundedOn && foundedOn > today) return refuse({ code: "UNION.FOUNDED_LATER" });
  if (ownCreditCode && !ownCreditCode.startsWith("8")) return refuse({ code: "UNION.NOT_A_UNION_CODE" });
  const [all, women] = [staffCount ?? null, womenCount ?? null];
  if (all !== null && women !== null && women > all) return refuse({ code: "UNION.MORE_WOMEN_THAN_STAFF" });
  return allow(true);
}
