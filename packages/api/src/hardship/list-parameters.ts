import { meansParameters } from "@gongbang/db/schema/hardship";
import { type MeansParameters, parametersOn, underRules } from "@gongbang/domain/hardship/means-parameters";
import { accidentRuleSchema, governmentRuleSchema } from "@gongbang/domain/hardship/rule-set";
import type { Day } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import { desc } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { rulesInForce } from "./list-rule-sets.ts";

export const parametersOutput = z.object({
  today: z.string(),
  versions: z.array(
    z.object({
      version: z.string(),
      effectiveFrom: z.string(),
      area: z.string(),
      lowIncomeLineFen: z.number(),
      minimumWageFen: z.number().nullable(),
      relativePercent: z.number(),
      strict: z.boolean(),
      accidentPercent: z.number(),
      source: z.string(),
      verified: z.boolean(),
      inForce: z.boolean(),
      ruleSet: z.string().optional(),
      accident: accidentRuleSchema.optional(),
      government: governmentRuleSchema.optional(),
      consumptionPerHeadFen: z.number().nullable(),
      floorPerHeadTenths: z.number().nullable(),
    }),
  ),
});

const all = ({ tx }: Pick<Office, "tx">) =>
  tx.select().from(meansParameters).orderBy(desc(meansParameters.effectiveFrom)).limit(200);

/** Every version of the lines, the latest first, with a mark at the one in force today. */
export async function listParameters(office: Office) {
  const rows = await all(office);
  const inForce = parametersOn(rows, office.today)?.version;
  const rules = await rulesInForce(office, office.today);
  const versions = rows.map(({ id: _, ...row }) => ({
    ...underRules(row, rules.code, rules.rules),
    inForce: row.version === inForce,
  }));
  return { today: office.today, versions };
}

/** The lines in force on a day, under the rule set that was chosen for it. Refuses with HARDSHIP.NO_PARAMETERS. */
export async function parametersInForce(office: Pick<Office, "tx">, on: Day): Promise<MeansParameters> {
  const inForce = parametersOn(await all(office), on);
  if (inForce === null) throw new Refused({ code: "HARDSHIP.NO_PARAMETERS", on });
  const { code, rules } = await rulesInForce(office, on);
  return underRules(inForce, code, rules);
}
