import { unlessChanged } from "@gongbang/db/rows";
import { archives, householdMembers } from "@gongbang/db/schema/hardship";
import { pinyinOf } from "@gongbang/domain/codes/pinyin";
import { type ArchiveStatus, householdOpenIn } from "@gongbang/domain/hardship/archive.status";
import { type Consent, coversDiagnosis } from "@gongbang/domain/hardship/consent";
import { gradeOf } from "@gongbang/domain/hardship/means-test";
import type { SaveHousehold } from "@gongbang/domain/hardship/save-household.input";
import { Refused } from "@gongbang/domain/kernel/decision";
import { and, eq, notInArray } from "drizzle-orm";
import { z } from "zod";
import { memberBrief } from "../members/reads.ts";
import type { Office } from "../office.ts";
import { keepDocument } from "./keep-document.ts";
import { type ArchiveRow, householdRows, meansOn } from "./load-archive.ts";
import { refuseSecondFile } from "./open-archive.ts";
import { refuseStated } from "./refuse-stated.ts";
import { lockedArchive, mustBeSynchronised } from "./step-archive.ts";
import { rowFor, type StoredRow, tellsDiagnosis } from "./write-member.ts";
import { registerOf } from "./write-register.ts";

export const savedOutput = z.object({ id: z.string(), version: z.number() });

/**
 * Writes a household down, and what the means test finds in it today. A person who is left out of the form has left
 * the household; sealed fields that were left empty stay. Refuses with HARDSHIP.HOUSEHOLD_CLOSED from the notice on,
 * HARDSHIP.HOUSEHOLD_HAS_ARCHIVE, HARDSHIP.FALSE_STATEMENT for somebody who is added,
 * HARDSHIP.DIAGNOSIS_NEEDS_CONSENT, EDIT.CONFLICT, and ID.* for a
 * citizen id.
 */
export async function saveHousehold(office: Office, input: SaveHousehold) {
  const { archiveId: id, version } = input;
  const loaded = await lockedArchive(office, { id, version });
  const { row } = loaded;
  mustBeOpen(row.status);
  const self = await memberBrief(office.tx, row.memberId);
  const before = await householdRows(office, id);
  const rows = input.members.map((member, position) =>
    rowFor(office, { archive: row, self, member, position, before }),
  );
  const [known, indexes] = [indexesOf(before), indexesOf(rows)];
  await refuseSecondFile(office, indexes, id);
  await refuseStated(
    office,
    indexes.filter((index) => !known.some((each) => each.equals(index))),
  );
  const written = coveredRows(rows, loaded.consents, input);
  await storeRows(office, id, written);

  const { today } = office;
  const changes = { ...facts(self.name, input), ...registerOf(office, row, input) };
  const after = { ...row, ...changes };
  const { means, lines } = await meansOn(office, after, written, today);
  await keepDocument(office, { row: after, household: written, means, lines }, "saved");
  const stored = await office.tx
    .update(archives)
    .set({
      ...changes,
      people: means.people,
      perHeadFen: means.perHeadFen,
      proposedGrade: gradeOf(means.grade),
      householdOn: today,
      // What was compared were other numbers: they are compared anew before the notice.
      ...(row.status === "compared" ? { comparison: null } : {}),
      // What was decided stays as it was decided, until it is decided again.
      ...(row.status === "enrolled" || row.status === "suspended"
        ? {}
        : { computation: means, parametersVersion: means.parametersVersion }),
      version: version + 1,
    })
    .where(and(eq(archives.id, id), eq(archives.version, version)))
    .returning({ id: archives.id, version: archives.version });
  await mustBeSynchronised(office, loaded);
  office.about({
    type: "archive",
    id,
    unionPath: row.unionPath,
    changes: differences(row, { ...changes, people: means.people }),
  });
  return unlessChanged(stored);
}

/** Refuses with HARDSHIP.HOUSEHOLD_CLOSED from the notice on. */
export function mustBeOpen(status: ArchiveStatus): void {
  if (!householdOpenIn.some((open) => open === status))
    throw new Refused({ code: "HARDSHIP.HOUSEHOLD_CLOSED", status });
}

/**
 * No diagnosis without its consent: one that is told is refused with HARDSHIP.DIAGNOSIS_NEEDS_CONSENT and whose it is, one
 * that was kept before, and that nothing covers any more, goes.
 */
function coveredRows(
  rows: readonly StoredRow[],
  consents: readonly Consent[],
  { members }: SaveHousehold,
): StoredRow[] {
  return rows.map((row, place) => {
    if (row.diagnosis === null || coversDiagnosis(rows, consents, row)) return row;
    const member = members[place];
    if (member && tellsDiagnosis(member))
      throw new Refused({ code: "HARDSHIP.DIAGNOSIS_NEEDS_CONSENT", person: row.name });
    return { ...row, diagnosis: null };
  });
}

const indexesOf = (rows: readonly StoredRow[]): Buffer[] =>
  rows.flatMap(({ citizenIdIndex }) => citizenIdIndex ?? []);

async function storeRows({ tx, today }: Office, archiveId: string, rows: StoredRow[]) {
  const staying = rows.map(({ id }) => id);
  await tx
    .update(householdMembers)
    .set({ leftOn: today, live: false })
    .where(and(eq(householdMembers.archiveId, archiveId), notInArray(householdMembers.id, staying)));
  for (const row of rows) {
    await tx
      .insert(householdMembers)
      .values(row)
      .onConflictDoUpdate({ target: householdMembers.id, set: row });
  }
}

function facts(name: string, input: SaveHousehold) {
  const { full: namePinyin, initials: nameInitials } = pinyinOf(name);
  const { mainCause, otherCauses, statement, housing, civilAffairsClass, negatives, income, expense } = input;
  const { accidentCost: accidentCostFen, accidentPaidBack: accidentPaidBackFen } = input;
  return {
    name,
    namePinyin,
    nameInitials,
    mainCause,
    otherCauses,
    statement,
    housing,
    civilAffairsClass,
    negatives,
    income,
    expense,
    accidentCostFen,
    accidentPaidBackFen,
  };
}

const traced = [
  "mainCause",
  "otherCauses",
  "housing",
  "civilAffairsClass",
  "negatives",
  "income",
  "expense",
  "accidentCostFen",
  "details",
  "bankMask",
  "people",
] as const;

/** As text whose order the database does not change: it sorts the keys of what it stores. */
const canonical = (value: unknown): string =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? JSON.stringify(Object.entries(value).toSorted())
    : JSON.stringify(value);

function differences(row: ArchiveRow, changes: Partial<ArchiveRow>) {
  return traced
    .filter((field) => changes[field] !== undefined && canonical(row[field]) !== canonical(changes[field]))
    .map((field) => ({ field, was: row[field], becomes: changes[field] }));
}
