import { maskCitizenId } from "@gongbang/domain/codes/mask";
import { ageOn } from "@gongbang/domain/hardship/household";
import { blindIndex, seal } from "../../src/fields.ts";
import type { householdMembers } from "../../src/schema/hardship.ts";
import type { World } from "./archive-steps.ts";
import type { Case } from "./archive-walk.ts";
import { diagnosisOf } from "./archive-words.ts";
import { hasEnded } from "./archives.ts";
import type { Person } from "./households.ts";
import type { Numbers } from "./numbers.ts";

export type HouseholdRow = Required<typeof householdMembers.$inferInsert>;

/** The people of an archive as the table holds them: the worker alone, until the household was written down. */
export function householdRows(world: World, numbers: Numbers, file: Case): HouseholdRow[] {
  const known = file.row.householdOn === null ? file.family.people.slice(0, 1) : file.family.people;
  return known.map((person, position) => rowOf(world, numbers, file, { person, position }));
}

type At = { person: Person; position: number };

function rowOf(world: World, numbers: Numbers, file: Case, { person, position }: At): HouseholdRow {
  const { row } = file;
  const id = world.book.dice.uuid(row.createdAt.getTime());
  const { relation, name, birthOn, monthlyIncomeFen, workState, exempt, health, school } = person;
  const described = row.householdOn !== null;
  const known = {
    monthlyIncomeFen,
    workState,
    exempt,
    health,
    school,
    diagnosis: diagnosis(world, id, person),
    details: detailsOf(person),
  };
  const unknown = {
    monthlyIncomeFen: 0 as typeof monthlyIncomeFen,
    workState: null,
    exempt: null,
    health: null,
    school: "",
    diagnosis: null,
    details: {},
  };
  return {
    ...{ id, archiveId: row.id, position, relation, name, leftOn: null, live: !hasEnded(row) },
    ...{ phone: null, phoneMask: null },
    ...(described ? known : unknown),
    ...(relation === "01"
      ? own(world, file)
      : { birthOn, ...another(world, numbers, { rowId: id, file, person }) }),
  };
}

/** What the register form asks besides: as far as the story knows it. */
const detailsOf = ({ relation, sex, exempt, workState }: Person): HouseholdRow["details"] => ({
  sex,
  // The worker's own stand in the register. GB/T 4761: 20 to 39 is a child.
  ...(relation === "01"
    ? { industry: "15" }
    : { ethnicGroup: "01", registration: "0", maritalStatus: /^[23]/.test(relation) ? "10" : "20" }),
  medicalInsurance: workState === "1" ? "1" : "2",
  identity: exempt === "student" ? "4" : workState === "3" ? "8" : "1",
});

/** The worker's own number stands sealed in the register; here it is only compared. */
const own = ({ keys }: World, { member }: Case) => ({
  citizenId: null,
  citizenIdIndex: blindIndex(keys, "citizenId", member.citizenId.id),
  idMask: maskCitizenId(member.citizenId.id),
  birthOn: member.citizenId.birthOn,
});

type Another = { rowId: string; file: Case; person: Person };

function another({ book, keys }: World, numbers: Numbers, { rowId, file, person }: Another) {
  const { birthOn, sex } = person;
  // A small child's is often written down last: before the notice the form is complete.
  if (file.row.noticeFrom === null && ageOn(birthOn, book.days.today) < 7)
    return { citizenId: null, citizenIdIndex: null, idMask: null };
  const { id } = numbers.citizenId({ birthOn, sex });
  return {
    citizenId: seal(keys, { table: "household_members", column: "citizen_id", rowId }, id),
    citizenIdIndex: blindIndex(keys, "citizenId", id),
    idMask: maskCitizenId(id),
  };
}

function diagnosis({ keys }: World, rowId: string, { illness }: Person): string | null {
  if (illness === null) return null;
  const words = diagnosisOf(illness);
  return seal(
    keys,
    { table: "household_members", column: "diagnosis", rowId },
    JSON.stringify({ illness, words }),
  );
}
