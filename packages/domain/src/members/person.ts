import { type Paper, type PaperRefusal, readPaper } from "../codes/paper.ts";
import type { IdKind } from "../codes/roster-words.ts";
import { addYears, type Day } from "../kernel/day.ts";
import { allow, type Decision, refuse } from "../kernel/decision.ts";

/** Who somebody is: the number of their paper in plain, with birth and sex as it or they themselves say. */
export type Person = {
  idKind: IdKind;
  /** The number, plain and upper-case; of a citizen id 18 characters. */
  id: string;
  birthOn: Day;
  /** GB/T 2261.1. */
  sex: "1" | "2";
  /** GB/T 2260 code of the place of first registration; "" for a paper that names none. */
  region: string;
};

export type PersonRefusal =
  | PaperRefusal
  | { code: "MEMBER.BIRTH_DIFFERS"; birthOn: Day }
  | { code: "MEMBER.SEX_DIFFERS"; sex: "1" | "2" }
  | { code: "MEMBER.BIRTH_MISSING" }
  | { code: "MEMBER.SEX_MISSING" }
  | { code: "MEMBER.UNDER_AGE"; on: Day };

/** Labour Law art. 15: nobody under 16 is employed, and so nobody under 16 joins. */
const workingAge = 16;

type Said = {
  idKind?: IdKind | undefined;
  citizenId: string;
  birthOn?: Day | undefined;
  sex?: string | undefined;
};

/**
 * Who a paper says somebody is. A citizen id settles birth and sex; where a form or a roster says otherwise, one of the
 * two is wrong and a person must look (handbook domain.md D.1, D.3). Other papers tell neither, so both must be said.
 * Refuses with ID.*, PAPER.WRONG_FORMAT, MEMBER.BIRTH_DIFFERS, MEMBER.SEX_DIFFERS, MEMBER.BIRTH_MISSING,
 * MEMBER.SEX_MISSING, and MEMBER.UNDER_AGE with the day of the 16th birthday.
 */
export function decidePerson(said: Said, today: Day): Decision<Person, PersonRefusal> {
  const idKind = said.idKind ?? "1";
  const read = readPaper(idKind, said.citizenId, today);
  if (!read.ok) return read;
  const paper = read.value;
  // 0 and 9 say that nobody knew: no contradiction.
  const saidSex = said.sex === "1" || said.sex === "2" ? said.sex : undefined;
  const differing = differenceOf(paper, { birthOn: said.birthOn, sex: saidSex });
  if (differing) return refuse(differing);
  const birthOn = paper.birthOn ?? said.birthOn;
  const sex = paper.sex ?? saidSex;
  if (birthOn === undefined || birthOn > today) return refuse({ code: "MEMBER.BIRTH_MISSING" });
  if (sex === undefined) return refuse({ code: "MEMBER.SEX_MISSING" });
  const turnsOn = addYears(birthOn, workingAge);
  if (turnsOn > today) return refuse({ code: "MEMBER.UNDER_AGE", on: turnsOn });
  return allow({ idKind, id: paper.number, birthOn, sex, region: paper.region });
}

function differenceOf(paper: Paper, said: { birthOn?: Day | undefined; sex?: "1" | "2" | undefined }) {
  if (paper.birthOn !== null && said.birthOn !== undefined && said.birthOn !== paper.birthOn)
    return { code: "MEMBER.BIRTH_DIFFERS", birthOn: paper.birthOn } as const;
  if (paper.sex !== null && said.sex !== undefined && said.sex !== paper.sex)
    return { code: "MEMBER.SEX_DIFFERS", sex: paper.sex } as const;
  return null;
}
