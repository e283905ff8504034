import { meansParameters } from "@gongbang/db/schema/hardship";
import type { AddLines } from "@gongbang/domain/hardship/add-lines.input";
import { parametersOn } from "@gongbang/domain/hardship/means-parameters";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { Office } from "../office.ts";

/**
 * 录入认定线: a new version of the lines, compared with the published text by whoever enters it. It begins today or later,
 * so that nothing decided changes. Refuses with HARDSHIP.RULES_OF_DISTRICT, HARDSHIP.RULES_DATED_BACK, and
 * HARDSHIP.RULES_CHOSEN for a day that has lines already.
 */
export async function addLines(office: Office, input: AddLines) {
  const { tx, actor, today } = office;
  if (actor.unionPath !== "/") throw new Refused({ code: "HARDSHIP.RULES_OF_DISTRICT" });
  const { effectiveFrom, source } = input;
  if (effectiveFrom < today) throw new Refused({ code: "HARDSHIP.RULES_DATED_BACK", today });
  const versions = await tx.select().from(meansParameters);
  const before = parametersOn(versions, effectiveFrom);
  if (before === null) throw new Refused({ code: "HARDSHIP.NO_PARAMETERS", on: effectiveFrom });
  const [made] = await tx
    .insert(meansParameters)
    .values({
      ...{ version: effectiveFrom, effectiveFrom, area: before.area, source, verified: true },
      ...{ relativePercent: before.relativePercent, strict: before.strict },
      accidentPercent: before.accidentPercent,
      lowIncomeLineFen: input.lowIncomeLine,
      minimumWageFen: input.minimumWage,
      consumptionPerHeadFen: input.consumptionPerHead,
      floorPerHeadTenths: input.floorPerHead,
    })
    .onConflictDoNothing()
    .returning({ id: meansParameters.id });
  if (!made) throw new Refused({ code: "HARDSHIP.RULES_CHOSEN", on: effectiveFrom });
  const changes = [{ field: "lowIncomeLineFen", was: before.lowIncomeLineFen, becomes: input.lowIncomeLine }];
  office.about({ type: "meansParameters", id: made.id, unionPath: actor.unionPath, changes, reason: source });
  return made;
}
