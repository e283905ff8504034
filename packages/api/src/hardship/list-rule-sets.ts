import { one } from "@gongbang/db/rows";
import { ruleChoices, ruleSets } from "@gongbang/db/schema/rule-sets";
import { type ChooseRuleSet, choiceOn, ruleSetSchema } from "@gongbang/domain/hardship/rule-set";
import type { Day } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import { asc, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";

export const ruleSetsOutput = z.object({
  today: z.string(),
  inForce: z.string(),
  mayChoose: z.boolean(),
  sets: z.array(
    z.object({ code: z.string(), effectiveFrom: z.string(), rules: ruleSetSchema, source: z.string() }),
  ),
  choices: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      effectiveFrom: z.string(),
      reason: z.string(),
      chosenByName: z.string(),
    }),
  ),
});

type Reading = Pick<Office, "tx">;
const choicesOf = ({ tx }: Reading) =>
  tx.select().from(ruleChoices).orderBy(desc(ruleChoices.effectiveFrom)).limit(200);

/** The rule set that the office decides by on a day. Refuses with HARDSHIP.NO_PARAMETERS before the first choice. */
export async function rulesInForce(office: Reading, on: Day) {
  const chosen = choiceOn(await choicesOf(office), on);
  if (chosen === null) throw new Refused({ code: "HARDSHIP.NO_PARAMETERS", on });
  return one(await office.tx.select().from(ruleSets).where(eq(ruleSets.code, chosen.code)));
}

/** Every set that is ready, and which was chosen from when on. */
export async function listRuleSets(office: Office): Promise<z.input<typeof ruleSetsOutput>> {
  const sets = await office.tx.select().from(ruleSets).orderBy(asc(ruleSets.id)).limit(100);
  const { code: inForce } = await rulesInForce(office, office.today);
  const choices = await choicesOf(office);
  return { today: office.today, inForce, mayChoose: isOfDistrict(office), sets, choices };
}

/** The rules are the whole district's: nobody below it chooses them. */
export const isOfDistrict = ({ actor }: Office) => actor.unionPath === "/" && actor.roles.includes("manager");

/**
 * Chooses a set from a day on. What was decided before stays as it was decided. Refuses with HARDSHIP.RULES_OF_DISTRICT,
 * HARDSHIP.RULES_DATED_BACK, HARDSHIP.RULES_NOT_YET before the set itself holds, HARDSHIP.RULES_CHOSEN for a day that has
 * a choice, and ACCESS.NOT_FOUND.
 */
export async function chooseRuleSet(office: Office, { code, effectiveFrom, reason }: ChooseRuleSet) {
  const { tx, actor, today, now } = office;
  if (!isOfDistrict(office)) throw new Refused({ code: "HARDSHIP.RULES_OF_DISTRICT" });
  if (effectiveFrom < today) throw new Refused({ code: "HARDSHIP.RULES_DATED_BACK", today });
  const [set] = await tx.select().from(ruleSets).where(eq(ruleSets.code, code));
  if (!set) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "ruleSet" });
  if (effectiveFrom < set.effectiveFrom)
    throw new Refused({ code: "HARDSHIP.RULES_NOT_YET", from: set.effectiveFrom });
  const [made] = await tx
    .insert(ruleChoices)
    .values({ code, effectiveFrom, reason, chosenBy: actor.id, chosenByName: actor.name, chosenAt: now })
    .onConflictDoNothing()
    .returning({ id: ruleChoices.id });
  if (!made) throw new Refused({ code: "HARDSHIP.RULES_CHOSEN", on: effectiveFrom });
  const changes = [{ field: "ruleSet", becomes: code }];
  office.about({ type: "ruleChoice", id: made.id, unionPath: actor.unionPath, changes, reason });
  return made;
}
