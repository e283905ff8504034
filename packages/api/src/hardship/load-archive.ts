import { found, one } from "@gongbang/db/rows";
import { archiveEvidence, meansDocuments } from "@gongbang/db/schema/archive-papers";
import { archiveObjections, archives, consents, householdMembers } from "@gongbang/db/schema/hardship";
import { deadlines, statusChanges } from "@gongbang/db/schema/status";
import { termOf } from "@gongbang/domain/hardship/accident-term";
import type { Archive } from "@gongbang/domain/hardship/archive.status";
import { type Consent, hasAgreed, unauthorised } from "@gongbang/domain/hardship/consent";
import { contractLack } from "@gongbang/domain/hardship/contract";
import { evidenceFor, evidenceLeft } from "@gongbang/domain/hardship/evidence";
import type { Household } from "@gongbang/domain/hardship/household";
import type { MeansParameters } from "@gongbang/domain/hardship/means-parameters";
import { decideGrade, type MeansTest } from "@gongbang/domain/hardship/means-test";
import type { Day } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Advancing } from "../advance.ts";
import type { Office } from "../office.ts";
import { findEnding } from "./find-ending.ts";
import { fieldsLeftOf } from "./find-fields-left.ts";
import { homeVisitsOf } from "./list-home-visits.ts";
import { parametersInForce } from "./list-parameters.ts";

export type ArchiveRow = typeof archives.$inferSelect;
export type HouseholdRow = typeof householdMembers.$inferSelect;

/** The household of an archive as the means test reads it. */
export function householdOfRows(archive: ArchiveRow, rows: readonly HouseholdRow[]): Household {
  const { income, expense, accidentCostFen: costFen, accidentPaidBackFen: paidBackFen } = archive;
  const savingsFen = fen((archive.details.cashYuan ?? 0) * 100);
  return {
    ...{ members: rows, income, expense, savingsFen },
    accident: costFen > 0 ? { costFen, paidBackFen } : null,
  };
}

export const householdRows = ({ tx }: Pick<Office, "tx">, archiveId: string): Promise<HouseholdRow[]> =>
  tx
    .select()
    .from(householdMembers)
    .where(and(eq(householdMembers.archiveId, archiveId), isNull(householdMembers.leftOn)))
    .orderBy(asc(householdMembers.position));

/**
 * An archive with all that its steps ask about. `lock` holds its row until the transaction ends.
 * The means test is that of today's lines; null before the household was written down. Refuses with ACCESS.NOT_FOUND.
 */
export async function loadArchive(office: Office, id: string, { lock = false } = {}) {
  const { tx, today } = office;
  const rows = tx.select().from(archives).where(eq(archives.id, id));
  const row = found(await (lock ? rows.for("update") : rows), "archive");
  const household = await householdRows(office, id);
  const agreed = await tx.select().from(consents).where(eq(consents.archiveId, id)).orderBy(asc(consents.id));
  const objections = await tx
    .select()
    .from(archiveObjections)
    .where(eq(archiveObjections.archiveId, id))
    .orderBy(asc(archiveObjections.id));
  const evidence = await tx
    .select()
    .from(archiveEvidence)
    .where(and(eq(archiveEvidence.archiveId, id), isNull(archiveEvidence.removedOn)))
    .orderBy(asc(archiveEvidence.id));
  const needs = evidenceFor(askedOf(row, household));
  const tested = row.householdOn === null ? null : await meansOn(office, row, household, today);
  const means = tested?.means ?? null;
  const left = evidenceLeft(
    needs,
    evidence.map(({ item }) => item),
  );
  const upheld = await upheldNow(office, objections);
  const filers = await filersOf(office, row);
  const ending = await findEnding(office, id);
  const fieldsLeft = await fieldsLeftOf(office, row, household);
  const homeVisits = await homeVisitsOf(office, row, household);
  const asked = {
    fieldsLeft: fieldsLeft.length,
    isVisited: row.status !== "submitted" || homeVisits.some(({ decision }) => decision.ok),
    // Asked of what has ended alone (archive-lacks.ts).
    mustSynchronise: row.status === "closed" && (await mustSynchronise(office, id)),
  };
  const facts = factsOf(office, row, { means, agreed, objections, upheld, household, left, filers });
  return {
    ...{ row, household, consents: agreed, objections, evidence, needs, means, ending },
    ...{ fieldsLeft, homeVisits },
    facts: { ...facts, ...asked, endAsked: ending !== null },
    lines: tested?.lines ?? null,
  };
}

/** The clock of the paper file runs. */
async function mustSynchronise({ tx }: Pick<Office, "tx">, id: string): Promise<boolean> {
  const { recordId, clock, stoppedAt } = deadlines;
  const isOne = and(eq(recordId, id), eq(clock, "synchronisation"), isNull(stoppedAt));
  return (await tx.select({ id: deadlines.id }).from(deadlines).where(isOne).limit(1)).length > 0;
}

type ObjectionRow = typeof archiveObjections.$inferSelect;

/**
 * How many objections were upheld to the notice that hung last. What was upheld to one before it sent the file back to
 * be put right: no notice begins while an objection is open, so that none of them is settled later than that.
 */
async function upheldNow({ tx }: Pick<Office, "tx">, objections: readonly ObjectionRow[]): Promise<number> {
  const upheld = objections.filter(({ status }) => status === "upheld");
  const [last] = upheld.slice(-1);
  if (!last) return 0;
  const [hung] = await tx
    .select({ id: statusChanges.id })
    .from(statusChanges)
    .where(and(eq(statusChanges.recordId, last.archiveId), eq(statusChanges.event, "startNotice")))
    .orderBy(desc(statusChanges.id))
    .limit(1);
  return upheld.filter(({ id }) => hung === undefined || id > hung.id).length;
}

/**
 * Who stands behind what is judged: whoever made the file, everybody who ever handed it in, and whoever wrote the
 * household down, or found it unchanged, since it was decided last.
 */
async function filersOf({ tx }: Pick<Office, "tx">, { id, filedBy, submittedBy }: ArchiveRow) {
  const asked = sql`select app.submitters_of(${id}) as submitters`;
  const { submitters } = one(await tx.execute<{ submitters: string[] }>(asked));
  const written = await tx
    .select({ reason: meansDocuments.reason, by: meansDocuments.madeBy })
    .from(meansDocuments)
    .where(eq(meansDocuments.archiveId, id))
    .orderBy(desc(meansDocuments.no));
  const decided = written.findIndex(({ reason }) => reason !== "saved");
  const writers = (decided < 0 ? written : written.slice(0, decided)).map(({ by }) => by);
  return [...new Set([filedBy, ...(submittedBy === null ? [] : [submittedBy]), ...submitters, ...writers])];
}

/** What the household has agreed to, as far as it stood on a day. */
export const agreedOn = (
  { household, consents }: { household: HouseholdRow[]; consents: Consent[] },
  on: Day,
): Archive["consents"] => ({
  sensitive: hasAgreed(household, consents, on),
  unauthorised: unauthorised(household, consents, on).length,
});

/** What the checklist of proofs asks about. */
function askedOf(row: ArchiveRow, household: readonly HouseholdRow[]) {
  const causes = [...(row.mainCause === null ? [] : [row.mainCause]), ...row.otherCauses];
  return {
    causes,
    civilAffairsClass: row.civilAffairsClass,
    isMigrant: row.details.isMigrant === true,
    // GB/T 4658: 1, 2 and 3 begin what universities and colleges (本科, 专科) teach.
    hasHigherStudent: household.some(
      ({ exempt, details }) => exempt === "student" && /^[123]/.test(details.education ?? ""),
    ),
    isDisabled: household.some(({ health }) => health === "60"),
  };
}

/** The means test of a household with the lines of a day. Refuses with HARDSHIP.NO_PARAMETERS before the first line. */
export async function meansOn(
  office: Office,
  archive: ArchiveRow,
  rows: HouseholdRow[],
  on: Day,
): Promise<{ means: MeansTest; lines: MeansParameters }> {
  const lines = await parametersInForce(office, on);
  return { means: decideGrade(householdOfRows(archive, rows), lines, on), lines };
}

type Found = {
  means: MeansTest | null;
  agreed: (typeof consents.$inferSelect)[];
  objections: ObjectionRow[];
  upheld: number;
  household: HouseholdRow[];
  left: number;
  filers: string[];
};

function factsOf(
  office: Office,
  row: ArchiveRow,
  { means, agreed, objections, upheld, household, left, filers }: Found,
): Archive & Advancing {
  const self = household.find(({ relation }) => relation === "01");
  const migrant = {
    isMigrant: row.details.isMigrant === true,
    contractOn: self?.details.contractOn ?? null,
  };
  return {
    id: row.id,
    unionId: row.unionId,
    unionPath: row.unionPath,
    keeperId: row.keeperId,
    status: row.status,
    kind: row.kind,
    today: office.today,
    actorId: office.actor.id,
    filers,
    reviewedBy: row.reviewedBy,
    mainCause: row.mainCause,
    householdOn: row.householdOn,
    verdict: means?.grade ?? null,
    negatives: row.negatives,
    consents: agreedOn({ household, consents: agreed }, office.today),
    comparison: row.comparison,
    noticeFrom: row.noticeFrom,
    noticeUntil: row.noticeUntil,
    openObjections: objections.filter(({ status }) => status === "open").length,
    upheldObjections: upheld,
    decidedOn: row.decidedOn,
    enrolledOn: row.enrolledOn,
    evidenceLeft: left,
    contract: contractLack(migrant, office.today),
    heardOn: row.heardOn,
    exit: null,
    termOver: termOf(row),
  };
}
