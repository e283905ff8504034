import { createHash } from "node:crypto";
import { type EvidenceItem, evidenceFor } from "@gongbang/domain/hardship/evidence";
import type { MeansDocument } from "@gongbang/domain/hardship/means-document";
import { lineSchema, type MeansParameters, parametersOn } from "@gongbang/domain/hardship/means-parameters";
import type { MeansTest } from "@gongbang/domain/hardship/means-test";
import type { Day } from "@gongbang/domain/kernel/day";
import { assert } from "@gongbang/domain/kernel/decision";
import type { archiveEvidence, meansDocuments } from "../../src/schema/archive-papers.ts";
import type { Case } from "./archive-walk.ts";
import type { Officer } from "./officers.ts";

export type EvidenceRow = Required<typeof archiveEvidence.$inferInsert>;
export type DocumentRow = Required<typeof meansDocuments.$inferInsert>;

/** The id of a paper is told by what it is: the story's dice are left alone. */
export function idOf(...parts: string[]): string {
  const hex = createHash("sha256").update(parts.join(" ")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The proofs that only the applicant has, as the caseworker has seen them on paper. */
export function evidenceOf({ row, family, filer }: Case, keptOn: Day): EvidenceRow[] {
  const needs = evidenceFor({
    causes: [...(row.mainCause === null ? [] : [row.mainCause]), ...row.otherCauses],
    civilAffairsClass: row.civilAffairsClass,
    isMigrant: false,
    hasHigherStudent: false,
    isDisabled: family.people.some(({ health }) => health === "60"),
  });
  const paper = (item: EvidenceItem): EvidenceRow => ({
    ...{ id: idOf(row.id, "evidence", item), archiveId: row.id, item, fileId: null, note: "" },
    ...{ keptBy: filer.id, keptByName: filer.name, keptOn, removedOn: null, removedWhy: null },
  });
  return needs.filter(({ by }) => by === "applicant").map(({ item }) => paper(item));
}

type Computed = { by: Officer; on: Day; at: Date; means: MeansTest; parameters: readonly MeansParameters[] };

/** A computation as it was kept: the text, and its hash. */
export function documentOf(
  { row, family, documents }: Case,
  reason: DocumentRow["reason"],
  { by, on, at, means, parameters }: Computed,
): DocumentRow {
  const lines = parametersOn(parameters, on);
  assert(lines !== null, "a line is known on every day of the story");
  const said: MeansDocument = {
    ...{ form: 1, reason, on, number: row.number, name: row.name, lines: lineSchema.parse(lines), means },
    ...{ income: row.income, expense: row.expense, savingsFen: 0 },
    ...{ accidentCostFen: row.accidentCostFen, accidentPaidBackFen: row.accidentPaidBackFen },
    members: family.people.map(({ relation, name, birthOn, monthlyIncomeFen, workState, exempt }) => ({
      ...{ relation, name, birthOn, monthlyIncomeFen, workState, exempt },
    })),
  };
  const content = JSON.stringify(said);
  const no = documents.length + 1;
  return {
    ...{ id: idOf(row.id, "document", String(no)), archiveId: row.id, no, reason, on, content },
    sha256: createHash("sha256").update(content).digest("hex"),
    ...{ madeBy: by.id, madeByName: by.name, madeAt: at },
  };
}
