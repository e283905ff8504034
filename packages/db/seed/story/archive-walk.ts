import { type Archive, type ArchiveEvent, archiveMachine } from "@gongbang/domain/hardship/archive.status";
import type { MeansParameters } from "@gongbang/domain/hardship/means-parameters";
import { gradeOf } from "@gongbang/domain/hardship/means-test";
import { consentText } from "@gongbang/domain/hardship/open-archive.input";
import { type Day, day, yearOf } from "@gongbang/domain/kernel/day";
import { computeDue, type Span } from "@gongbang/domain/kernel/deadline";
import type { archiveObjections, archives, consents } from "../../src/schema/hardship.ts";
import { type DocumentRow, documentOf, type EvidenceRow } from "./archive-papers.ts";
import { statementOf } from "./archive-words.ts";
import { advance, type Chronicle, instantOf } from "./chronicle.ts";
import { type Family, meansOn } from "./households.ts";
import type { Member } from "./members.ts";
import type { Officer } from "./officers.ts";
import { noteAct } from "./trail.ts";

export type ArchiveRow = typeof archives.$inferSelect;
/** What the worker agreed to; the family beside (household-consents.ts). */
export type Agreed = Omit<Required<typeof consents.$inferInsert>, "personId" | "withdrawnOn" | "withdrawnBy">;
export type ObjectionRow = Required<typeof archiveObjections.$inferInsert>;

/** An archive on its way: its row as it stands, and what else was written down on the way. */
export type Case = {
  row: ArchiveRow;
  member: Member;
  family: Family;
  filer: Officer;
  consents: Agreed[];
  objections: ObjectionRow[];
  evidence: EvidenceRow[];
  documents: DocumentRow[];
};
export type Walking = { book: Chronicle; parameters: readonly MeansParameters[] };

type Step = {
  by: Officer;
  on: Day;
  note?: string;
  countsOn?: Day;
  /** What the step brings along for its rule and its clocks. */
  facts?: Partial<Archive>;
  set?: Partial<ArchiveRow>;
};

/** One step of an archive as its use case takes it, with what it stores. Throws where the rules refuse it. */
export function take(walking: Walking, file: Case, event: ArchiveEvent, { facts, set, ...deed }: Step): void {
  const { row } = file;
  const record = { ...factsOf(walking, file, deed), ...facts };
  const status = advance(walking.book, archiveMachine, record, event, { ...deed, title: titleOf(row) });
  Object.assign(row, set, { status, version: row.version + 1 });
}

export const titleOf = ({ number, name }: ArchiveRow) => `${number} ${name}`;

export const dueFrom = ({ book }: Walking, on: Day, span: Span): Day =>
  computeDue(on, span, book.days.calendar).dueOn;

export const means = ({ parameters }: Walking, { family }: Case, on: Day) => meansOn(family, parameters, on);

function factsOf(walking: Walking, file: Case, { by, on }: { by: Officer; on: Day }) {
  const { row, consents: agreed, objections } = file;
  const count = (status: string) => objections.filter((each) => each.status === status).length;
  const has = (kind: string) => agreed.some((each) => each.kind === kind);
  return {
    ...row,
    today: on,
    actorId: by.id,
    filers: [row.filedBy, ...(row.submittedBy === null ? [] : [row.submittedBy])],
    verdict: row.householdOn === null ? null : means(walking, file, on).grade,
    // Every adult of the household signs the same sheet.
    consents: { sensitive: has("sensitive"), unauthorised: has("comparison") ? 0 : 1 },
    openObjections: count("open"),
    upheldObjections: count("upheld"),
    ...{ evidenceLeft: 0, contract: null, exit: null },
  };
}

/** Writes the household down, as the caseworker's form does, with what the means test finds on that day. */
export function describe(walking: Walking, file: Case, { by, on }: { by: Officer; on: Day }): void {
  const { row, family, member } = file;
  const found = means(walking, file, on);
  Object.assign(row, {
    mainCause: family.cause,
    otherCauses: family.otherCauses,
    statement: statementOf(family.cause, member.unitName ?? null),
    income: family.income,
    expense: family.expense,
    accidentCostFen: family.accident?.costFen ?? 0,
    accidentPaidBackFen: family.accident?.paidBackFen ?? 0,
    people: found.people,
    perHeadFen: found.perHeadFen,
    proposedGrade: gradeOf(found.grade),
    householdOn: on,
    details: registerOf(file),
    ...(row.status === "enrolled" ? {} : { computation: found, parametersVersion: found.parametersVersion }),
    version: row.version + 1,
  });
  const at = instantOf(walking.book, row.id, on);
  const { parameters } = walking;
  file.documents.push(documentOf(file, "saved", { by, on, at, means: found, parameters }));
  const changes = [
    { field: "mainCause", was: null, becomes: family.cause },
    { field: "people", was: 1, becomes: found.people },
  ];
  noteAct(walking.book, {
    by,
    at,
    action: "hardship.archive.work",
    objectType: "archive",
    record: row,
    changes,
  });
}

/** The rest of the register form, as far as it matters for the story's households: all of them live modestly. */
function registerOf({ family, member }: Case): ArchiveRow["details"] {
  const people = family.people.length;
  // GB/T 4761: 10 to 12 is a spouse, 20 to 39 a child.
  const hasSpouse = family.people.some(({ relation }) => relation.startsWith("1"));
  const hasChild = family.people.some(({ relation }) => /^[23]/.test(relation));
  const isJobless = family.people.some(({ workState }) => workState === "2" || workState === "3");
  return {
    ...{ postcode: "100045", registeredRegion: "110000", floorArea: 14 * people + 9, homes: 1, vehicles: 0 },
    workingSince: day(`${yearOf(member.citizenId.birthOn) + 20}-07-01`),
    ...{ cashYuan: 2000 * people, isSingleParent: hasChild && !hasSpouse, hasSelfHelp: true },
    ...{ isZeroEmployment: isJobless, isMigrant: false, isReliefTarget: false },
  };
}

/** A consent of the applicant. */
export function agree(walking: Walking, file: Case, kind: Agreed["kind"], on: Day): void {
  const { row, filer } = file;
  const recordedAt = instantOf(walking.book, row.id, on);
  file.consents.push({
    id: walking.book.dice.uuid(recordedAt.getTime()),
    archiveId: row.id,
    kind,
    person: row.name,
    textVersion: consentText,
    channel: walking.book.dice.pick(["paper", "paper", "counter"] as const),
    givenOn: on,
    recordedBy: filer.id,
    recordedAt,
  });
}
