import { addRuleSetInput } from "@gongbang/domain/hardship/add-rule-set.input";
import { chooseRuleSetInput } from "@gongbang/domain/hardship/rule-set";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { addRuleSet } from "./add-rule-set.ts";
import { chooseRuleSet, listRuleSets, ruleSetsOutput } from "./list-rule-sets.ts";

/** By which text the office decides, from which day on. */
export const ruleSetsRouter = router({
  list: may("hardship.parameter.read").read(z.strictObject({}), ruleSetsOutput, listRuleSets),
  add: may("hardship.rules.add").command(addRuleSetInput, z.object({ code: z.string() }), addRuleSet),
  choose: may("hardship.rules.choose").command(
    chooseRuleSetInput,
    z.object({ id: z.string() }),
    chooseRuleSet,
  ),
});
