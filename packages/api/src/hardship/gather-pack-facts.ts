import { unseal } from "@gongbang/db/fields";
import type { Keyring } from "@gongbang/db/keyring";
import type { archives, householdMembers } from "@gongbang/db/schema/hardship";
import type { members } from "@gongbang/db/schema/members";
import { aidPackWords } from "@gongbang/domain/codes/aid-pack";
import { wordOf } from "@gongbang/domain/codes/code-table";
import { hardshipCause } from "@gongbang/domain/codes/hardship";
import { reliefMeasure } from "@gongbang/domain/codes/hardship-register";
import type { AidPackFacts, AidPackSubject } from "@gongbang/domain/hardship/archive-pack-row";
import { incomeKinds } from "@gongbang/domain/hardship/household";
import { cover, ofForm, ofPerson, ownOf, saidIn, yuan } from "./gather-person-facts.ts";
import { cardOf } from "./uncover-card.ts";
import { placeOfArchive } from "./write-register.ts";

type Archive = typeof archives.$inferSelect;
type Member = typeof members.$inferSelect;
type Person = typeof householdMembers.$inferSelect;

/** What an archive is mapped from. */
export type Sources = {
  keys: Keyring;
  archive: Archive;
  member: Member;
  unionName: string;
  household: Person[];
  /** The names of officers by their ids. */
  names: ReadonlyMap<string, string>;
};

/** An archive with its worker and family as the form asks for them. */
export function packSubject(
  sources: Sources,
  uncovered: boolean,
  family = sources.household.filter(({ relation }) => relation !== "01"),
): AidPackSubject {
  const { household, keys } = sources;
  const self = household.find(({ relation }) => relation === "01");
  const facts = {
    ...ofMember(sources, uncovered),
    ...ofSelf(self, sources, uncovered),
    ...ofArchive(sources, uncovered),
  };
  return { facts, family: family.map((person) => ofPerson(person, { keys, uncovered })) };
}

/** What the register holds of the worker. */
function ofMember({ keys, archive, member }: Sources, uncovered: boolean): AidPackFacts {
  const own = (field: "citizenId" | "phone" | "address", mask: string | null) => {
    const sealed = member[field];
    if (!uncovered || sealed === null) return mask;
    return unseal(keys, { table: "members", column: field, rowId: member.id }, sealed);
  };
  const { name, sex, birthOn, ethnicGroup, politicalStatus, maritalStatus, unitName, industry } = member;
  return {
    ...{ sex, birthOn, ethnicGroup, politicalStatus, maritalStatus, unitName, industry },
    name: archive.name || name,
    registration: member.registrationKind,
    unitNature: member.unitCategory,
    citizenId: own("citizenId", member.idMask),
    phone: own("phone", member.phoneMask),
    address: own("address", member.addressMask),
    bankCard: cardOf({ keys, archive, member }, uncovered),
  };
}

/** What the form has of the worker; what it leaves open, the register may know. */
function ofSelf(self: Person | undefined, { keys }: Sources, uncovered: boolean): AidPackFacts {
  if (self === undefined) return {};
  const how = { keys, uncovered };
  const form = { ...ofForm(self, how), phone: ownOf(self, "phone", how) };
  const said = Object.entries(form).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(said), incomeMonth: yuan(self.monthlyIncomeFen) };
}

/** What the archive holds of the household. */
function ofArchive(sources: Sources, uncovered: boolean): AidPackFacts {
  const { archive, member, unionName, names } = sources;
  const { details, computation } = archive;
  const causes = archive.otherCauses.flatMap((code) => wordOf(hardshipCause, code) ?? []);
  const measures = (details.measures ?? []).flatMap((code) => wordOf(reliefMeasure, code) ?? []);
  const standing: Record<string, string> = aidPackWords.standing;
  return {
    number: archive.number,
    grade: archive.grade,
    mainCause: archive.mainCause,
    otherCauses: causes.join(aidPackWords.pause),
    statement: archive.statement,
    housing: archive.housing,
    people: String(archive.people),
    otherIncome: yuan(otherIncomeOf(archive.income)),
    incomeYear: yuan(computation?.incomeFen ?? null),
    expenseYear: yuan(computation?.expenseFen ?? null),
    perHead: yuan(computation?.perHeadFen ?? archive.perHeadFen),
    remark: null,
    ...saidIn(details),
    registeredRegion: details.registeredRegion ?? member.registrationRegion,
    otherContact: contactOf(sources, uncovered),
    measures: measures.join(aidPackWords.pause),
    filer: names.get(archive.filedBy) ?? null,
    reviewer: names.get(archive.reviewedBy ?? "") ?? null,
    unionName,
    enrolledOn: archive.enrolledOn,
    standing: standing[archive.status] ?? null,
    closedOn: archive.closedOn,
    exit: archive.exitCode,
  };
}

/** What counts besides the monthly pay (domain.md A.1). */
const otherIncomeOf = (income: Archive["income"]): number =>
  Object.entries(income).reduce(
    (sum, [kind, fen]) => sum + (incomeKinds[kind as keyof typeof incomeKinds].counted ? fen : 0),
    0,
  );

function contactOf({ keys, archive: { id, otherContact } }: Sources, uncovered: boolean): string | null {
  if (otherContact === null || !uncovered) return otherContact && cover;
  return unseal(keys, placeOfArchive("otherContact", id), otherContact);
}
