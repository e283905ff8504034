import type { Day } from "../kernel/day.ts";
import { allow, type Decision, type Refusal, refuse } from "../kernel/decision.ts";
import { liveStatuses, type MembershipStatus } from "./membership.ts";

/**
 * The fields of a member that a merge chooses, each with the columns that travel together: a mask and a blind index
 * go where their number goes. The first column is the one that tells two values apart, `shows` the one that a screen
 * may show.
 */
export const mergeFields = {
  name: { columns: ["name", "namePinyin", "nameInitials"] },
  citizenId: {
    columns: ["citizenIdIndex", "citizenId", "idKind", "idMask", "idTail", "idValidUntil", "sex", "birthOn"],
    shows: "idMask",
  },
  phone: { columns: ["phoneIndex", "phone", "phoneMask", "phoneTail"], shows: "phoneMask" },
  bankCard: {
    columns: ["bankCardIndex", "bankCard", "cardTail", "cardState", "cardBoundOn"],
    shows: "cardTail",
  },
  address: { columns: ["address", "addressMask"], shows: "addressMask" },
  registrationPlace: {
    columns: ["registrationPlace", "registrationPlaceMask", "registrationRegion"],
    shows: "registrationPlaceMask",
  },
  residenceStreet: { columns: ["residenceStreet"] },
  registrationKind: { columns: ["registrationKind"] },
  ethnicGroup: { columns: ["ethnicGroup"] },
  politicalStatus: { columns: ["politicalStatus"] },
  education: { columns: ["education"] },
  degree: { columns: ["degree"] },
  maritalStatus: { columns: ["maritalStatus"] },
  employment: { columns: ["employment"] },
  employmentForm: { columns: ["employmentForm"] },
  contractForm: { columns: ["contractForm"] },
  newFormWork: { columns: ["newFormWork"] },
  platform: { columns: ["platform"] },
  partnerFirm: { columns: ["partnerFirm"] },
  workArea: { columns: ["workArea"] },
  newFormSince: { columns: ["newFormSince"] },
  isMultiPlatform: { columns: ["isMultiPlatform"] },
  occupation: { columns: ["occupation"] },
  skillGrade: { columns: ["skillGrade"] },
  titleGrade: { columns: ["titleGrade"] },
  title: { columns: ["title"] },
  unionPost: { columns: ["unionPost"] },
  isModelWorker: { columns: ["isModelWorker"] },
  honour: { columns: ["honour"] },
  speciality: { columns: ["speciality"] },
  isMigrantWorker: { columns: ["isMigrantWorker"] },
  isFromElsewhere: { columns: ["isFromElsewhere"] },
  unitName: { columns: ["unitName"] },
  creditCode: { columns: ["creditCode", "noCreditCode"] },
  unitCategory: { columns: ["unitCategory"] },
  industry: { columns: ["industry"] },
  groupName: { columns: ["groupName"] },
  joinedOn: { columns: ["joinedOn"] },
  photo: { columns: ["photoFileId"] },
} as const satisfies Record<string, { columns: readonly string[]; shows?: string }>;
export type MergeField = keyof typeof mergeFields;
export const mergeFieldNames = Object.keys(mergeFields) as MergeField[];

/** The columns that stay with the record that is kept, whatever is chosen. */
export const stayingColumns = [
  "id",
  "memberNumber",
  "status",
  "importId",
  "mergedIntoId",
  "unionId",
  "unionPath",
  "keeperId",
  "createdAt",
  "version",
] as const;

/** How many records one merge takes. */
export const mostMerged = 6;
/** How long a merge may be taken back, in days (product.md D2). */
export const undoDays = 30;

type MergeRefusal =
  | { code: "MERGE.ALREADY_MERGED"; name: string }
  | { code: "MERGE.IN_MOTION"; name: string }
  | { code: "MERGE.SURVIVOR_NOT_LIVE"; name: string }
  | { code: "MERGE.ARCHIVE_UNCHOSEN"; count: number };

/** `waiting`: a transfer or a change of theirs waits for a decision. */
type Party = { id: string; name: string; status: MembershipStatus; waiting: boolean };
type LiveArchive = { id: string; memberId: string };

type MergeDecision = { survivor: Party; gone: Party[]; archivesToClose: string[] };

/**
 * Whether these records may become one. What waits for a decision (joining, a transfer, a change) is decided
 * first; a living membership never ends by a merge, so that the record that is kept is a living one where any is; and
 * of two hardship archives somebody says which one goes on.
 * Refuses with MERGE.ALREADY_MERGED, MERGE.IN_MOTION, MERGE.SURVIVOR_NOT_LIVE and MERGE.ARCHIVE_UNCHOSEN.
 */
export function decideMerge(
  people: readonly Party[],
  { survivorId, archives, keptArchiveId }: Choosing,
): Decision<MergeDecision, MergeRefusal & Refusal> {
  const merged = people.find(({ status }) => status === "merged");
  if (merged) return refuse({ code: "MERGE.ALREADY_MERGED", name: merged.name });
  const moving = people.find(
    ({ status, waiting }) => waiting || status === "transferring" || status === "applied",
  );
  if (moving) return refuse({ code: "MERGE.IN_MOTION", name: moving.name });
  const survivor = people.find(({ id }) => id === survivorId);
  const living = people.find(isLiving);
  if (!survivor || (living && !isLiving(survivor)))
    return refuse({ code: "MERGE.SURVIVOR_NOT_LIVE", name: living?.name ?? "" });
  const kept = archives.length > 1 ? archives.find(({ id }) => id === keptArchiveId) : archives[0];
  if (archives.length > 1 && !kept) return refuse({ code: "MERGE.ARCHIVE_UNCHOSEN", count: archives.length });
  const archivesToClose = archives.filter(({ id }) => id !== kept?.id).map(({ id }) => id);
  return allow({ survivor, gone: people.filter(({ id }) => id !== survivorId), archivesToClose });
}

type Choosing = { survivorId: string; archives: readonly LiveArchive[]; keptArchiveId?: string | undefined };

const isLiving = ({ status }: Pick<Party, "status">) => liveStatuses.some((live) => live === status);

/** What a field says in each of the records; null where it says nothing. */
type FieldValue = { memberId: string; key: string | null };

/**
 * Whose value a field takes where nobody says otherwise: the one that most records have, empty ones last, and of
 * equally many the one of the record that is kept (product.md D2).
 */
export function defaultSource(values: readonly FieldValue[], survivorId: string): string {
  const said = values.filter(({ key }) => key !== null);
  const times = (value: FieldValue) => said.filter(({ key }) => key === value.key).length;
  const [best] = said.toSorted(
    (a, b) => times(b) - times(a) || Number(b.memberId === survivorId) - Number(a.memberId === survivorId),
  );
  const own = best && said.find(({ key, memberId }) => key === best.key && memberId === survivorId);
  return (own ?? best)?.memberId ?? survivorId;
}

/** The record that a merge keeps where nobody says otherwise: a living one, and of those the oldest. */
export function defaultSurvivor(people: readonly (Pick<Party, "id" | "status"> & { createdAt: string })[]) {
  const [first] = people.toSorted(
    (a, b) => Number(isLiving(b)) - Number(isLiving(a)) || (a.createdAt < b.createdAt ? -1 : 1),
  );
  return first?.id;
}

/** One thing that stands in the way of taking a merge back: a table, and its column, or "new" for a row that came since. */
export type Obstacle = { table: string; field: string };

/** Whether a merge may still be taken back. Refuses with MERGE.ALREADY_UNDONE and MERGE.UNDO_TOO_LATE. */
export function decideUndo(
  { undoneAt, undoUntil }: { undoneAt: unknown; undoUntil: Day },
  today: Day,
): Decision<true, Refusal> {
  if (undoneAt !== null) return refuse({ code: "MERGE.ALREADY_UNDONE" });
  if (today > undoUntil) return refuse({ code: "MERGE.UNDO_TOO_LATE", until: undoUntil });
  return allow(true);
}

/** What stands in the way, as sentences: each said once, however many rows are behind it. */
export function undoLacks(obstacles: readonly Obstacle[]): Refusal[] {
  const lacks = obstacles.map(lackOf);
  return [...new Map(lacks.map((lack) => [JSON.stringify(lack), lack])).values()];
}

function lackOf({ table, field }: Obstacle): Refusal {
  if (table === "unique") return { code: "MERGE.UNDO_TAKEN" };
  if (field === "new") return { code: "MERGE.UNDO_NEW_WORK", table };
  if (table !== "members") return { code: "MERGE.UNDO_MOVED_ON", table };
  if (field === "status" || field === "merged_into_id") return { code: "MERGE.UNDO_MERGED_AGAIN" };
  return { code: "MERGE.UNDO_RECORD_CHANGED", field: fieldOfColumn(field) };
}

/** The field that a column of the table belongs to. */
function fieldOfColumn(column: string): string {
  const name = column.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  const isOf = (field: MergeField) => mergeFields[field].columns.some((each) => each === name);
  return mergeFieldNames.find(isOf) ?? name;
}
