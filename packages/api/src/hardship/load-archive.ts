import { found } from "@gongbang/db/rows";
import { archiveObjections, archives, consents, householdMembers } from "@gongbang/db/schema/hardship";
import type { Archive } from "@gongbang/domain/hardship/archive.status";
import type { Household } from "@gongbang/domain/hardship/household";
import { decideGrade, type MeansTest } from "@gongbang/domain/hardship/means-test";
import type { Day } from "@gongbang/domain/kernel/day";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Advancing } from "../advance.ts";
import type { Office } from "../office.ts";
import { parametersInForce } from "./list-parameters.ts";

export type ArchiveRow = typeof archives.$inferSelect;
export type HouseholdRow = typeof householdMembers.$inferSelect;

/** The household of an archive as the means test reads it. */
export function householdOfRows(archive: ArchiveRow, rows: readonly HouseholdRow[]): Household {
  const { income, expense, accidentCostFen: costFen, accidentPaidBackFen: paidBackFen } = archive;
  return { members: rows, income, expense, accident: costFen > 0 ? { costFen, paidBackFen } : null };
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
  const asked = tx.select().from(archives).where(eq(archives.id, id));
  const row = found(await (lock ? asked.for("update") : asked), "archive");
  const household = await householdRows(office, id);
  const agreed = await tx.select().from(consents).where(eq(consents.archiveId, id)).orderBy(asc(consents.id));
  const objections = await tx
    .select()
    .from(archiveObjections)
    .where(eq(archiveObjections.archiveId, id))
    .orderBy(asc(archiveObjections.id));
  const means = row.householdOn === null ? null : await meansOn(office, row, household, today);
  const facts = factsOf(office, row, { means, agreed, objections });
  return { row, household, consents: agreed, objections, means, facts };
}

/** The means test of a household with the lines of a day. Refuses with HARDSHIP.NO_PARAMETERS before the first line. */
export async function meansOn(
  office: Office,
  archive: ArchiveRow,
  rows: HouseholdRow[],
  on: Day,
): Promise<MeansTest> {
  return decideGrade(householdOfRows(archive, rows), await parametersInForce(office, on), on);
}

type Found = {
  means: MeansTest | null;
  agreed: (typeof consents.$inferSelect)[];
  objections: (typeof archiveObjections.$inferSelect)[];
};

function factsOf(office: Office, row: ArchiveRow, { means, agreed, objections }: Found): Archive & Advancing {
  const count = (status: string) => objections.filter((objection) => objection.status === status).length;
  const has = (kind: string) => agreed.some((consent) => consent.kind === kind);
  return {
    id: row.id,
    unionId: row.unionId,
    unionPath: row.unionPath,
    keeperId: row.keeperId,
    status: row.status,
    today: office.today,
    actorId: office.actor.id,
    filers: [row.filedBy, ...(row.submittedBy === null ? [] : [row.submittedBy])],
    mainCause: row.mainCause,
    householdOn: row.householdOn,
    verdict: means?.grade ?? null,
    negatives: row.negatives,
    consents: { sensitive: has("sensitive"), comparison: has("comparison") },
    comparison: row.comparison,
    noticeFrom: row.noticeFrom,
    noticeUntil: row.noticeUntil,
    openObjections: count("open"),
    upheldObjections: count("upheld"),
    decidedOn: row.decidedOn,
  };
}
