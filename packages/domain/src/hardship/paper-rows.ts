import { aidKind } from "../codes/aid-kind.ts";
import { capitalMoney } from "../codes/capital-money.ts";
import { wordOf } from "../codes/code-table.ts";
import { familyRelation } from "../codes/family-relation.ts";
import { fundSource } from "../codes/fund-source.ts";
import { workState } from "../codes/hardship.ts";
import { paperWords } from "../codes/paper-fields.ts";
import { ageOn } from "./household.ts";
import { formOfPerson } from "./paper-form.ts";
import type { PaperSources } from "./paper-sources.ts";
import { onDay, plainYuan } from "./paper-words.ts";

/** The household, a row a person. */
export const familyRows = ({ household, form, today }: PaperSources) =>
  household.map((person, place) => {
    const said = formOfPerson(form, place);
    return {
      ...said,
      relation: wordOf(familyRelation, person.relation) ?? paperWords.none,
      name: person.name,
      birthOn: onDay(person.birthOn) ?? paperWords.none,
      age: person.birthOn === null ? paperWords.none : String(ageOn(person.birthOn, today)),
      income: plainYuan(person.monthlyIncomeFen),
      work: wordOf(workState, person.workState) ?? "",
      health: said.health || paperWords.none,
      school: said.school || person.school,
      citizenId: person.citizenId ?? paperWords.none,
    };
  });

/** What was paid, a row a grant. */
export const grantRows = ({ grants }: PaperSources) =>
  grants.map((grant) => ({
    number: grant.number,
    kind: wordOf(aidKind, grant.kind) ?? grant.kind,
    source: wordOf(fundSource, grant.source) ?? grant.source,
    amount: plainYuan(grant.amountFen),
    capital: capitalMoney(grant.amountFen),
    paidOn: onDay(grant.paidOn) ?? paperWords.none,
    way: paperWords[grant.way],
  }));
