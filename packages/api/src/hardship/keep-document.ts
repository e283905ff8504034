import { createHash } from "node:crypto";
import { one } from "@gongbang/db/rows";
import { meansDocuments } from "@gongbang/db/schema/archive-papers";
import type { MeansDocument } from "@gongbang/domain/hardship/means-document";
import { lineSchema, type MeansParameters } from "@gongbang/domain/hardship/means-parameters";
import type { MeansTest } from "@gongbang/domain/hardship/means-test";
import type { Day } from "@gongbang/domain/kernel/day";
import { eq, sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import type { ArchiveRow, HouseholdRow } from "./load-archive.ts";

type Computed = {
  row: ArchiveRow;
  household: readonly HouseholdRow[];
  means: MeansTest | null;
  lines: MeansParameters | null;
};

/**
 * Keeps a computation as a document: what went in, by which lines and rules, and what came out, as one text with its
 * hash. The archive's row is held by whoever computes, so that the numbers have no gap. Nothing where nothing is known.
 */
export async function keepDocument(
  { tx, actor, now, today }: Office,
  { row, household, means, lines }: Computed,
  reason: MeansDocument["reason"],
): Promise<void> {
  if (means === null || lines === null) return;
  const archiveId = row.id;
  const content = JSON.stringify(contentOf({ row, household, means, lines }, reason, today));
  const { last } = one(
    await tx
      .select({ last: sql<number>`coalesce(max(${meansDocuments.no}), 0)::int` })
      .from(meansDocuments)
      .where(eq(meansDocuments.archiveId, archiveId)),
  );
  const sha256 = createHash("sha256").update(content).digest("hex");
  const maker = { madeBy: actor.id, madeByName: actor.name, madeAt: now };
  await tx
    .insert(meansDocuments)
    .values({ archiveId, no: last + 1, reason, on: today, content, sha256, ...maker });
}

type Known = {
  row: ArchiveRow;
  household: readonly HouseholdRow[];
  means: MeansTest;
  lines: MeansParameters;
};

function contentOf(
  { row, household, means, lines }: Known,
  reason: MeansDocument["reason"],
  on: Day,
): MeansDocument {
  const { number, name, income, expense, accidentCostFen, accidentPaidBackFen, details } = row;
  return {
    ...{ form: 1, reason, on, number, name, lines: plainLines(lines), means },
    ...{ income, expense, accidentCostFen, accidentPaidBackFen },
    savingsFen: (details.cashYuan ?? 0) * 100,
    members: household.map(({ relation, name: who, birthOn, monthlyIncomeFen, workState, exempt }) => ({
      ...{ relation, name: who, birthOn, monthlyIncomeFen, workState, exempt },
    })),
  };
}

/** The lines alone: a row of their table carries more than the rule reads. */
const plainLines = (lines: MeansParameters) => lineSchema.parse(lines);
