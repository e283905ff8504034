import { blindIndex, seal } from "@gongbang/db/fields";
import { uuidv7 } from "@gongbang/db/uuid";
import { readCitizenId } from "@gongbang/domain/codes/citizen-id";
import { maskCitizenId, maskPhone } from "@gongbang/domain/codes/mask";
import { saidOf } from "@gongbang/domain/hardship/register-details";
import type { SaveHousehold } from "@gongbang/domain/hardship/save-household.input";
import type { Day } from "@gongbang/domain/kernel/day";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import type { Office } from "../office.ts";
import type { ArchiveRow, HouseholdRow } from "./load-archive.ts";

export type StoredRow = HouseholdRow;
type Writing = {
  archive: ArchiveRow;
  self: { name: string; birthOn: Day };
  member: SaveHousehold["members"][number];
  position: number;
  before: HouseholdRow[];
};

const blank = {
  citizenId: null,
  citizenIdIndex: null,
  idMask: null,
  diagnosis: null,
  phone: null,
  phoneMask: null,
};

/**
 * A member of the form as the row that is stored: citizen id and diagnosis sealed for their place, and kept where the
 * form left them empty. A citizen id settles the birth date; the worker's own is the register's. Refuses with ID.* and,
 * for a row of another archive or one that stands for somebody else, ACCESS.NOT_FOUND.
 */
export function rowFor(office: Office, { archive, self, member, position, before }: Writing): StoredRow {
  const stored = storedRow(before, member);
  const id = stored?.id ?? uuidv7();
  const { relation, name, monthlyIncome: monthlyIncomeFen, workState, exempt, health, school } = member;
  return {
    id,
    archiveId: archive.id,
    position,
    relation,
    // The worker's own name and birth date are those of the register.
    name: relation === "01" ? self.name : name,
    birthOn: relation === "01" ? self.birthOn : member.birthOn,
    monthlyIncomeFen,
    workState,
    exempt,
    health,
    school,
    leftOn: null,
    live: true,
    details: member.details === undefined ? (stored?.details ?? {}) : saidOf(member.details),
    ...blank,
    ...kept(stored),
    // Nor can another person be put in the worker's place.
    ...(relation === "01" ? {} : citizenIdOf(office, id, member.citizenId)),
    ...diagnosisOf(office, id, member),
    ...phoneOf(office, id, member.phone ?? ""),
  };
}

/** The worker's row is always the same one, whether the form names it or not; no other row becomes it, nor it another. */
function storedRow(before: readonly HouseholdRow[], { id, relation }: Writing["member"]) {
  const stored =
    relation === "01"
      ? before.find((row) => row.relation === "01")
      : before.find((row) => row.id === id && row.relation !== "01");
  if (id !== undefined && stored?.id !== id) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "member" });
  return stored;
}

const kept = (stored: HouseholdRow | undefined) =>
  stored && {
    citizenId: stored.citizenId,
    citizenIdIndex: stored.citizenIdIndex,
    idMask: stored.idMask,
    diagnosis: stored.diagnosis,
    phone: stored.phone,
    phoneMask: stored.phoneMask,
  };

const place = (column: string, rowId: string) => ({ table: "household_members", column, rowId });

function citizenIdOf({ keys, today }: Office, rowId: string, typed: string) {
  if (typed === "") return {};
  const { id, birthOn } = orRefuse(readCitizenId(typed, today));
  return {
    citizenId: seal(keys, place("citizen_id", rowId), id),
    citizenIdIndex: blindIndex(keys, "citizenId", id),
    idMask: maskCitizenId(id),
    birthOn,
  };
}

/** Whether the form says something of an illness or a disability; left empty, what is sealed stays. */
export const tellsDiagnosis = ({
  illness,
  diagnosis,
  disabilityKind = null,
  disabilityGrade = null,
}: Writing["member"]): boolean =>
  illness !== null || diagnosis !== "" || disabilityKind !== null || disabilityGrade !== null;

function diagnosisOf({ keys }: Office, rowId: string, member: Writing["member"]) {
  const { illness, diagnosis: words, disabilityKind = null, disabilityGrade = null } = member;
  if (!tellsDiagnosis(member)) return {};
  const told = { illness, words, disabilityKind, disabilityGrade };
  return { diagnosis: seal(keys, place("diagnosis", rowId), JSON.stringify(told)) };
}

const phoneOf = ({ keys }: Office, rowId: string, typed: string) =>
  typed === "" ? {} : { phone: seal(keys, place("phone", rowId), typed), phoneMask: maskPhone(typed) };

/** Where the sealed fields of a household row stand. */
export const sealedPlace = { citizenId: "citizen_id", diagnosis: "diagnosis", phone: "phone" } as const;
export const placeOf = (field: keyof typeof sealedPlace, rowId: string) => place(sealedPlace[field], rowId);
