import { z } from "zod";
import { bankCardSchema } from "../codes/bank-card.ts";
import { codeSchema } from "../codes/code-table.ts";
import { familyRelation } from "../codes/family-relation.ts";
import {
  civilAffairsClass,
  disabilityGrade,
  disabilityKind,
  hardshipCause,
  housing,
  illness,
  workState,
} from "../codes/hardship.ts";
import { health } from "../codes/person.ts";
import { phoneSchema } from "../codes/phone.ts";
import { normaliseName } from "../codes/pinyin.ts";
import { daySchema } from "../kernel/day.ts";
import { type Fen, fen, parseYuan } from "../kernel/money.ts";
import { exemptions, expenseKinds, incomeKindNames, negativeCodes } from "./household.ts";
import { archiveDetailsSchema, personDetailsSchema } from "./register-details.ts";

/** More than this is a slip of the keyboard: one hundred million yuan. */
const mostFen = 10_000_000_000;

/** Yuan as typed; an empty field is nothing. Refuses with INPUT.NOT_AN_AMOUNT. */
const yuan = z
  .string()
  .max(20, "INPUT.NOT_AN_AMOUNT")
  .transform((text, context): Fen => {
    if (text.trim() === "") return fen(0);
    const amount = parseYuan(text);
    if (amount !== null && amount <= mostFen) return amount;
    context.issues.push({ code: "custom", message: "INPUT.NOT_AN_AMOUNT", input: text });
    return z.NEVER;
  });

/** A select that may stay empty: "" is null. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal("").transform(() => null), schema], { error: "INPUT.NOT_A_CODE" });

const optionalDay = z.union([z.literal("").transform(() => null), daySchema], { error: "INPUT.NOT_A_DAY" });
const words = (most: number) => z.string().trim().max(most, "INPUT.TOO_LONG");

/** One person who lives in the household. `id` names a row that is there already; a row left out leaves. */
export const householdMemberInput = z.strictObject({
  id: z.uuid().optional(),
  relation: codeSchema(familyRelation),
  name: words(60).min(1, "INPUT.REQUIRED").transform(normaliseName),
  /** Empty keeps what is there: a stored number is never sent to the form. */
  citizenId: words(30),
  birthOn: optionalDay,
  monthlyIncome: yuan,
  workState: optional(codeSchema(workState)),
  exempt: optional(z.enum(exemptions)),
  health: optional(codeSchema(health)),
  illness: optional(codeSchema(illness)),
  /** Sealed where it is stored. Empty keeps what is there. */
  diagnosis: words(300),
  school: words(60),
  /** Both tell of a diagnosis and are sealed with it; empty keeps what is there, as `illness` and `diagnosis` do. */
  disabilityKind: optional(codeSchema(disabilityKind)).optional(),
  disabilityGrade: optional(codeSchema(disabilityGrade)).optional(),
  /** Sealed where it is stored. Empty keeps what is there. */
  phone: z.union([z.literal(""), phoneSchema]).optional(),
  /** The rest of the register form; left out, what is there stays. */
  details: personDetailsSchema.optional(),
});

/** What the means test reads besides the people. */
export const meansFields = {
  income: z.partialRecord(z.enum(incomeKindNames), yuan),
  expense: z.partialRecord(z.enum(expenseKinds), yuan),
  accidentCost: yuan,
  accidentPaidBack: yuan,
};

/** What a caseworker writes down about a household, and what the means test reads. Amounts of a year, in yuan. */
export const saveHouseholdInput = z
  .strictObject({
    commandId: z.uuid(),
    archiveId: z.uuid(),
    version: z.int().min(1),
    mainCause: codeSchema(hardshipCause),
    otherCauses: z.array(codeSchema(hardshipCause)).max(3, "HARDSHIP.TOO_MANY_CAUSES"),
    statement: words(2000),
    housing: optional(codeSchema(housing)),
    civilAffairsClass: optional(codeSchema(civilAffairsClass)),
    negatives: z.array(z.enum(negativeCodes)).max(8),
    ...meansFields,
    /** The rest of the register form; left out, what is there stays. */
    details: archiveDetailsSchema.optional(),
    /** Sealed where they are stored. Empty keeps what is there. */
    bankCard: z.union([z.literal(""), bankCardSchema]).optional(),
    otherContact: words(120).optional(),
    members: z
      .array(householdMemberInput)
      .min(1, "HARDSHIP.NO_HOUSEHOLD")
      .max(20, "HARDSHIP.TOO_MANY_MEMBERS"),
  })
  .superRefine(({ members, mainCause, otherCauses }, context) => {
    const selves = members.filter(({ relation }) => relation === "01").length;
    if (selves !== 1) context.addIssue({ code: "custom", message: "HARDSHIP.ONE_SELF", path: ["members"] });
    if (otherCauses.includes(mainCause)) {
      context.addIssue({ code: "custom", message: "HARDSHIP.CAUSE_TWICE", path: ["otherCauses"] });
    }
  });
export type SaveHousehold = z.output<typeof saveHouseholdInput>;
export type HouseholdForm = z.input<typeof saveHouseholdInput>;
