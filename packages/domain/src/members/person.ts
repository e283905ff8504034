import { type CitizenId, type CitizenIdRefusal, readCitizenId } from "../codes/citizen-id.ts";
import { addYears, type Day } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";

export type PersonRefusal =
  | CitizenIdRefusal
  | { code: "MEMBER.BIRTH_DIFFERS"; birthOn: Day }
  | { code: "MEMBER.SEX_DIFFERS"; sex: "1" | "2" }
  | { code: "MEMBER.UNDER_AGE"; on: Day };

/** Labour Law art. 15: nobody under 16 is employed, and so nobody under 16 joins. */
const workingAge = 16;

/**
 * Who a citizen id says somebody is. The number settles birth and sex; where a form or a roster says otherwise,
 * one of the two is wrong and a person must look (handbook domain.md D.1, D.3).
 * Refuses with ID.*, MEMBER.BIRTH_DIFFERS, MEMBER.SEX_DIFFERS, and MEMBER.UNDER_AGE with the day of the 16th birthday.
 */
export function decidePerson(
  said: { citizenId: string; birthOn?: Day | undefined; sex?: string | undefined },
  today: Day,
): Decision<CitizenId, PersonRefusal> {
  const read = readCitizenId(said.citizenId, today);
  if (!read.ok) return read;
  const { birthOn, sex } = read.value;
  if (said.birthOn !== undefined && said.birthOn !== birthOn)
    return refuse({ code: "MEMBER.BIRTH_DIFFERS", birthOn });
  // 0 and 9 say that nobody knew: no contradiction.
  const saidSex = said.sex === "1" || said.sex === "2" ? said.sex : undefined;
  if (saidSex !== undefined && saidSex !== sex) return refuse({ code: "MEMBER.SEX_DIFFERS", sex });
  const turnsOn = addYears(birthOn, workingAge);
  if (turnsOn > today) return refuse({ code: "MEMBER.UNDER_AGE", on: turnsOn });
  return allow(read.value);
}
