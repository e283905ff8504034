import { z } from "zod";
import { type Day, daySchema } from "../kernel/day.ts";
import { type Fen, fen } from "../kernel/money.ts";
import {
  type AccidentRule,
  accidentRuleSchema,
  type GovernmentRule,
  governmentRuleSchema,
  type RuleSet,
} from "./rule-set.ts";

/** One version of the lines that the means test reads, in force from a day on until the next version. */
export type MeansParameters = {
  version: string;
  effectiveFrom: Day;
  /** GB/T 2260 code of the area that the lines hold for. */
  area: string;
  /** The minimum-living line (低保标准) a head and month; whole yuan. */
  lowIncomeLineFen: Fen;
  /** The local minimum wage a month; null where the office does not know it, and then nobody is imputed any. */
  minimumWageFen: Fen | null;
  /** The upper limit of relative hardship, in percent of the line: 200. */
  relativePercent: number;
  /** Whether income exactly at the upper limit of relative hardship is outside it (domain.md A.1). */
  strict: boolean;
  /** An accident counts where its cost passes this share of the year's income, in percent. */
  accidentPercent: number;
  /** Whether somebody has compared the figures with the published text. */
  verified: boolean;
  /** The rule set in force, where one was chosen: its code, and when an accident counts. */
  ruleSet?: string | undefined;
  accident?: AccidentRule | undefined;
  government?: GovernmentRule | undefined;
  /** Last year's consumption per head, and the average floor area per head in tenths of a square metre; null: unknown. */
  consumptionPerHeadFen?: Fen | null | undefined;
  floorPerHeadTenths?: number | null | undefined;
};

/** The lines of a day under a rule set. */
export const underRules = <P extends MeansParameters>(lines: P, code: string, rules: RuleSet): P => ({
  ...lines,
  relativePercent: rules.relativePercent,
  strict: rules.strict,
  accident: rules.accident,
  government: rules.government,
  ruleSet: code,
});

/** The version in force on a day: the latest that had begun; null before the first. */
export function parametersOn<P extends { effectiveFrom: Day }>(versions: readonly P[], on: Day): P | null {
  const begun = versions.filter(({ effectiveFrom }) => effectiveFrom <= on);
  return begun.reduce<P | null>(
    (latest, each) => (latest === null || each.effectiveFrom > latest.effectiveFrom ? each : latest),
    null,
  );
}

export const lineSchema = z.object({
  version: z.string(),
  effectiveFrom: daySchema,
  area: z.string(),
  lowIncomeLineFen: z.int().min(0).transform(fen),
  minimumWageFen: z.int().min(0).transform(fen).nullable(),
  relativePercent: z.int(),
  strict: z.boolean(),
  accidentPercent: z.int(),
  verified: z.boolean(),
  ruleSet: z.string().optional(),
  accident: accidentRuleSchema.optional(),
  government: governmentRuleSchema.optional(),
  consumptionPerHeadFen: z.int().min(0).transform(fen).nullish(),
  floorPerHeadTenths: z.int().min(0).nullish(),
});
/** A version as it comes over the wire: plain text and numbers. */
export type PlainParameters = z.input<typeof lineSchema>;

/** The versions as the rule reads them, from what the server sent. */
export const linesFrom = (plain: readonly PlainParameters[]): MeansParameters[] =>
  plain.map((line) => lineSchema.parse(line));
