import { ruleSets } from "@gongbang/db/schema/rule-sets";
import { type AddRuleSet, ruleSetOf, versionCode } from "@gongbang/domain/hardship/add-rule-set.input";
import { ruleSetSchema } from "@gongbang/domain/hardship/rule-set";
import { Refused } from "@gongbang/domain/kernel/decision";
import { eq } from "drizzle-orm";
import type { Office } from "../office.ts";
import { isOfDistrict } from "./list-rule-sets.ts";

/**
 * 制定新版本: lays a version of a rule set beside the one that stands. Nothing is judged by it before it is chosen, which
 * is an act of its own. Refuses with HARDSHIP.RULES_OF_DISTRICT, HARDSHIP.RULES_DATED_BACK, HARDSHIP.RULES_LAID for a day
 * that has a version already, and ACCESS.NOT_FOUND.
 */
export async function addRuleSet(office: Office, input: AddRuleSet) {
  const { tx, actor, today } = office;
  if (!isOfDistrict(office)) throw new Refused({ code: "HARDSHIP.RULES_OF_DISTRICT" });
  const { base, effectiveFrom, source } = input;
  if (effectiveFrom < today) throw new Refused({ code: "HARDSHIP.RULES_DATED_BACK", today });
  const [before] = await tx.select().from(ruleSets).where(eq(ruleSets.code, base));
  if (!before) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "ruleSet" });
  const code = versionCode(base, effectiveFrom);
  const rules = ruleSetSchema.parse(ruleSetOf(input));
  const [made] = await tx
    .insert(ruleSets)
    .values({ code, effectiveFrom, rules, source })
    .onConflictDoNothing()
    .returning({ id: ruleSets.id });
  if (!made) throw new Refused({ code: "HARDSHIP.RULES_LAID", on: effectiveFrom });
  const changes = [{ field: "ruleSet", was: base, becomes: code }];
  office.about({ type: "ruleSet", id: made.id, unionPath: actor.unionPath, changes, reason: source });
  return { code };
}
