import { maskCitizenId } from "@gongbang/domain/codes/mask";
import { dayAt } from "@gongbang/domain/kernel/day";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { decideFamilyMember } from "@gongbang/domain/members/family-member";
import { seal } from "../../src/fields.ts";
import type { familyMembers } from "../../src/schema/records.ts";
import type { Case } from "./archive-walk.ts";
import { instantOf } from "./chronicle.ts";
import { type Desk, daysIn, rowOf, someDay } from "./desk.ts";
import { relatives } from "./family-members.ts";
import type { Person } from "./households.ts";
import type { Member } from "./members.ts";
import { noteAct } from "./trail.ts";

export type FamilyRow = typeof familyMembers.$inferSelect;

/** Of how many members the family is written down beside those of the archives. */
const families = 320;

/** 家庭成员: of whoever has a described archive the same people as there, and of a few hundred others. */
export function writeFamilies(desk: Desk, files: readonly Case[]): FamilyRow[] {
  const known = files.filter(({ row }) => row.householdOn !== null);
  const ofArchives = known.flatMap(({ member, family }) =>
    writeDown(desk, member, family.people.slice(1), { withNumbers: false }),
  );
  const holders = new Set(files.map(({ member }) => member.id));
  const others = desk.registered.members.filter(
    (member) =>
      !holders.has(member.id) && rowOf(desk, member).status === "active" && daysIn(desk, member) > 5,
  );
  const at = desk.book.days.today;
  const told = desk.book.dice
    .shuffled(others)
    .slice(0, families)
    .flatMap((member) => {
      const people = relatives(desk.book.dice, member, { at, better: true });
      return writeDown(desk, member, people, { withNumbers: true });
    });
  return [...ofArchives, ...told];
}

type How = { withNumbers: boolean };

function writeDown(desk: Desk, member: Member, people: readonly Person[], how: How): FamilyRow[] {
  const on = someDay(desk, member, 400);
  const born = people.filter(({ birthOn }) => birthOn < on);
  return born.map((person, others) => {
    const createdAt = instantOf(desk.book, `family ${member.id}`, on);
    const row = rowFor(desk, member, person, { ...how, others, createdAt });
    const { id, name } = row;
    noteAct(desk.book, {
      by: desk.staff.caseworkerOf(member.unionPath),
      ...{ at: createdAt, action: "member.family.change", objectType: "familyMember" },
      record: { id, unionPath: member.unionPath, recordId: member.id },
      changes: [{ field: "familyMember", becomes: name }],
    });
    return row;
  });
}

function rowFor(
  { book, keys, numbers, unions }: Desk,
  member: Member,
  { relation, name, birthOn, sex, workState, school }: Person,
  { withNumbers, others, createdAt }: How & { others: number; createdAt: Date },
): FamilyRow {
  const { dice } = book;
  const id = dice.uuid(createdAt.getTime());
  const number = withNumbers && dice.chance(0.6) ? numbers.citizenId({ birthOn, sex }).id : undefined;
  const said = { relation, birthOn, citizenId: number };
  const decided = orRefuse(decideFamilyMember(said, { others, today: dayAt(createdAt) }));
  const unit = workState === "1" && dice.chance(0.8) ? dice.pick(unions).unitName : null;
  return {
    ...{ id, memberId: member.id, name, relation, birthOn: decided.birthOn, unitName: unit },
    employment: school === "" ? employmentOf(workState) : "31",
    citizenId: number
      ? seal(keys, { table: "family_members", column: "citizenId", rowId: id }, number)
      : null,
    idMask: number ? maskCitizenId(number) : null,
    ...{ createdAt, version: 1, removedAt: null, removedWhy: null },
  };
}

/** GB/T 2261.4 for a state of work; nothing for small children and for who is on sick leave. */
const employments: Record<string, string> = { "1": "24", "2": "70", "3": "70", "4": "80" };
const employmentOf = (workState: Person["workState"]): string | null => employments[workState ?? ""] ?? null;
