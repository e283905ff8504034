import { unseal } from "@gongbang/db/fields";
import type { Keyring } from "@gongbang/db/keyring";
import type { archives, householdMembers } from "@gongbang/db/schema/hardship";
import type { members } from "@gongbang/db/schema/members";
import { aidPackWords } from "@gongbang/domain/codes/aid-pack";
import { hardshipCause } from "@gongbang/domain/codes/hardship";
import type { AidPackFacts } from "@gongbang/domain/hardship/archive-pack-row";
import { cardOf } from "./uncover-card.ts";
import { placeOf } from "./write-member.ts";

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
};

/** What the register holds of the worker. */
export function ofMember({ keys, archive, member }: Sources, uncovered: boolean): AidPackFacts {
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

/** What the archive holds of the household. */
export function ofArchive({ archive, unionName }: Sources): AidPackFacts {
  const { details, computation } = archive;
  const causes = archive.otherCauses.flatMap((code) => {
    const labels: Record<string, { zh: string }> = hardshipCause.labels;
    return labels[code]?.zh ?? [];
  });
  const standing: Record<string, string> = aidPackWords.standing;
  return {
    number: archive.number,
    grade: archive.grade,
    mainCause: archive.mainCause,
    otherCauses: causes.join(aidPackWords.pause),
    statement: archive.statement,
    housing: archive.housing,
    people: String(archive.people),
    incomeYear: yuan(computation?.incomeFen ?? null),
    expenseYear: yuan(computation?.expenseFen ?? null),
    perHead: yuan(computation?.perHeadFen ?? archive.perHeadFen),
    postcode: details.postcode ?? null,
    workingSince: details.workingSince ?? null,
    floorArea: details.floorArea === undefined ? null : String(details.floorArea),
    registeredRegion: details.registeredRegion ?? null,
    isSingleParent: flag(details.isSingleParent),
    hasSelfHelp: flag(details.hasSelfHelp),
    isZeroEmployment: flag(details.isZeroEmployment),
    bankName: details.bankName ?? null,
    bankBranch: details.bankBranch ?? null,
    remark: details.remark ?? null,
    unionName,
    enrolledOn: archive.enrolledOn,
    standing: standing[archive.status] ?? null,
    closedOn: archive.closedOn,
    exit: archive.exitCode,
  };
}

/** A member of the household. */
export const ofPerson = (keys: Keyring, person: Person, uncovered: boolean): AidPackFacts => ({
  name: person.name,
  relation: person.relation,
  citizenId:
    uncovered && person.citizenId !== null
      ? unseal(keys, placeOf("citizenId", person.id), person.citizenId)
      : person.idMask,
  birthOn: person.birthOn,
  income: yuan(person.monthlyIncomeFen),
  health: person.health,
  workState: person.workState,
  school: person.school,
});

/** Fen as yuan with two decimals. */
export const yuan = (fen: number | null): string | null => (fen === null ? null : (fen / 100).toFixed(2));
const flag = (value: boolean | undefined): string | null => (value === undefined ? null : value ? "1" : "0");
