import { z } from "zod";
import { daySchema } from "../kernel/day.ts";
import { type AccidentRule, leastNoticeDays, type RuleSet } from "./rule-set.ts";

/** A whole number as typed. Refuses with INPUT.INVALID. */
const wholeNumber = (from: number, to: number) => {
  const error = "INPUT.INVALID";
  const whole = z.int({ error }).min(from, { error }).max(to, { error });
  // An emptied field is no nought.
  const typed = z.string().trim().min(1, { error: "INPUT.REQUIRED" }).max(6, { error });
  return z.union([whole, typed.transform(Number).pipe(whole)]);
};
const percent = wholeNumber(1, 1000);
const text = (least: number, most: number) =>
  z.string().trim().min(least, "INPUT.REASON_REQUIRED").max(most, "INPUT.TOO_LONG");

/**
 * A new version of a rule set: `base` is the one that it stands beside, and everything is said anew. Of the accident's
 * numbers those count that `accidentBy` names.
 */
export const addRuleSetInput = z.strictObject({
  commandId: z.uuid(),
  base: text(1, 40),
  effectiveFrom: daySchema,
  relativePercent: wholeNumber(100, 1000),
  atLimit: z.enum(["outside", "inside"], { error: "INPUT.REQUIRED" }),
  accidentBy: z.enum(["people", "share", "line"], { error: "INPUT.REQUIRED" }),
  sharePercent: percent,
  atShare: z.enum(["borderline", "outside"], { error: "INPUT.REQUIRED" }),
  incomePercent: percent,
  linePercent: percent,
  noticeDays: wholeNumber(leastNoticeDays, 30),
  homes: wholeNumber(1, 20),
  smallUpTo: wholeNumber(0, 20),
  smallPercent: percent,
  largePercent: percent,
  source: text(2, 200),
});
export type AddRuleSet = z.output<typeof addRuleSetInput>;

/** The set that a filled-in form describes. */
export function ruleSetOf(form: AddRuleSet): RuleSet {
  const { relativePercent, atLimit, noticeDays, homes, smallUpTo, smallPercent, largePercent } = form;
  return {
    ...{ relativePercent, strict: atLimit === "outside", accident: accidentOf(form), noticeDays },
    government: { homes, smallUpTo, smallPercent, largePercent },
  };
}

function accidentOf(form: AddRuleSet): AccidentRule {
  const { accidentBy: by, sharePercent, atShare, incomePercent, linePercent } = form;
  if (by === "share") return { by, percent: sharePercent, atShare };
  return by === "line" ? { by, incomePercent, linePercent } : { by };
}

/** What the code of a version says: which set it stands beside, and since when. */
export const versionCode = (base: string, from: string): string => `${base.split("@")[0]}@${from}`;
