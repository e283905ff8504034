import { ageOfConsent } from "@gongbang/domain/hardship/consent";
import { ageOn } from "@gongbang/domain/hardship/household";
import type { consents } from "../../src/schema/hardship.ts";
import type { Agreed, Case } from "./archive-walk.ts";
import type { HouseholdRow } from "./household-rows.ts";
import type { Dice } from "./random.ts";

type ConsentRow = Required<typeof consents.$inferInsert>;

/**
 * What the households agreed to, a row for each person: whoever is of age signs for the comparison on the same day as the
 * worker, and for their own diagnosis.
 */
export function consentRows(dice: Dice, files: readonly Case[], households: readonly HouseholdRow[]) {
  const of = Map.groupBy(households, ({ archiveId }) => archiveId);
  return files.flatMap(({ row, consents: given }) => {
    const [self, ...family] = of.get(row.id) ?? [];
    if (!self) return [];
    return given.flatMap((agreed) => [
      { ...agreed, ...open, personId: self.id },
      ...family.filter((person) => signs(person, agreed)).map((person) => beside(dice, agreed, person)),
    ]);
  });
}

const open = { withdrawnOn: null, withdrawnBy: null };

const signs = ({ birthOn, diagnosis }: HouseholdRow, { kind, givenOn }: Agreed): boolean => {
  const isAdult = birthOn === null || ageOn(birthOn, givenOn) >= ageOfConsent;
  return isAdult && (kind === "comparison" || diagnosis !== null);
};

const beside = (dice: Dice, agreed: Agreed, { id: personId, name: person }: HouseholdRow): ConsentRow => ({
  ...{ ...agreed, ...open },
  id: dice.uuid(agreed.recordedAt.getTime()),
  personId,
  person,
});
