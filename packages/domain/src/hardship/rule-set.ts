import { z } from "zod";
import type { Day } from "../kernel/day.ts";
import { daySchema } from "../kernel/day.ts";

/**
 * When an accident counts (domain.md A.1): `people` judge it without a number; its cost passes a `share` of the year's
 * income; or what is left after it falls to the `line` (the rule of 2016, with savings above an income limit).
 */
export const accidentRuleSchema = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("people") }),
  /** `atShare`: exactly at the share the texts contradict themselves, so it is shown to the reviewer or left out. */
  z.strictObject({
    by: z.literal("share"),
    percent: z.int().min(1).max(1000),
    atShare: z.enum(["borderline", "outside"]),
  }),
  /** Percentages of the minimum-living line: `income` splits the two formulas, `line` is what must be left at most. */
  z.strictObject({ by: z.literal("line"), incomePercent: z.int().min(1), linePercent: z.int().min(1) }),
]);
export type AccidentRule = z.infer<typeof accidentRuleSchema>;

/** 公示不少于 5 个工作日: no place's rule goes below it. */
export const leastNoticeDays = 5;

/**
 * The government's property tests that a file shows (domain.md A.1: S47): from how many homes on, up to how many people
 * a household is small, and above how many percent of a year's consumption a head its cash counts.
 */
export const governmentRuleSchema = z.strictObject({
  homes: z.int().min(1).max(20),
  smallUpTo: z.int().min(0).max(20),
  smallPercent: z.int().min(1).max(1000),
  largePercent: z.int().min(1).max(1000),
});
export type GovernmentRule = z.infer<typeof governmentRuleSchema>;

export const ruleSetSchema = z.strictObject({
  relativePercent: z.int().min(100).max(1000),
  /** Whether income exactly at the upper limit of relative hardship is outside it. */
  strict: z.boolean(),
  accident: accidentRuleSchema,
  /** Working days of the public notice; five, where a text names no number (domain.md A.2, step 4). */
  noticeDays: z.int().min(leastNoticeDays).max(30).optional(),
  government: governmentRuleSchema.optional(),
});
/** The words of a text in numbers. The lines themselves are the place's, by their own days (means-parameters.ts). */
export type RuleSet = z.infer<typeof ruleSetSchema>;

/** From a day on the office decides by this set, until the next choice. */
type RuleChoice = { code: string; effectiveFrom: Day };

/** The choice in force on a day: the latest that has begun; null before the first. */
export const choiceOn = <C extends RuleChoice>(choices: readonly C[], on: Day): C | null =>
  choices.reduce<C | null>(
    (latest, each) =>
      each.effectiveFrom <= on && (latest === null || each.effectiveFrom > latest.effectiveFrom)
        ? each
        : latest,
    null,
  );

/** For how many working days a notice hangs by a set. */
export const noticeDaysOf = ({ noticeDays }: Pick<RuleSet, "noticeDays">): number =>
  noticeDays ?? leastNoticeDays;

/** Chooses a set from a day on: today or later, so that nothing that was decided changes its rule behind its back. */
export const chooseRuleSetInput = z.strictObject({
  commandId: z.uuid(),
  code: z.string().trim().min(1, "INPUT.REQUIRED").max(40, "INPUT.TOO_LONG"),
  effectiveFrom: daySchema,
  reason: z.string().trim().min(2, "INPUT.REASON_REQUIRED").max(500, "INPUT.TOO_LONG"),
});
export type ChooseRuleSet = z.output<typeof chooseRuleSetInput>;
