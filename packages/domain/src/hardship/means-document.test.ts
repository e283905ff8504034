import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import { type MeansDocument, meansDocumentSchema } from "./means-document.ts";
import type { MeansParameters } from "./means-parameters.ts";
import { decideGrade } from "./means-test.ts";

const lines: MeansParameters = {
  ...{ version: "2025-09", effectiveFrom: day("2025-09-01"), area: "110000" },
  ...{ lowIncomeLineFen: fen(1_450_00), minimumWageFen: fen(2_540_00), relativePercent: 200 },
  ...{ strict: true, accidentPercent: 80, verified: true },
};
const on = day("2026-09-18");
const worker = {
  ...{ relation: "01", name: "李桂兰", birthOn: day("1974-03-01"), monthlyIncomeFen: fen(1_000_00) },
  ...{ workState: "1", exempt: null },
};
const means = decideGrade(
  { members: [worker], income: {}, expense: {}, accident: null, savingsFen: fen(0) },
  lines,
  on,
);
const kept: MeansDocument = {
  ...{ form: 1, reason: "decided", on, number: "困 2026-0042", name: "李桂兰", lines, means },
  ...{
    members: [worker],
    income: {},
    expense: {},
    accidentCostFen: 0,
    accidentPaidBackFen: 0,
    savingsFen: 0,
  },
};

describe("a computation that is kept", () => {
  it("is read again as it was written, with all that went in and what came out", () => {
    const read = meansDocumentSchema.parse(JSON.parse(JSON.stringify(kept)));
    expect(read.means).toMatchObject({ grade: "deep", perHeadFen: 1_000_00 });
    expect(read.lines).toMatchObject({ version: "2025-09", lowIncomeLineFen: 1_450_00 });
    expect(read.members).toEqual([worker]);
  });
  it("comes to the same again from what it keeps, years later", () => {
    const { members, income, expense, savingsFen, lines: then } = meansDocumentSchema.parse(kept);
    const household = {
      members: members.map((each) => ({
        ...each,
        birthOn: each.birthOn === null ? null : day(each.birthOn),
        monthlyIncomeFen: fen(each.monthlyIncomeFen),
      })),
      ...{
        income: income as object,
        expense: expense as object,
        accident: null,
        savingsFen: fen(savingsFen),
      },
    };
    expect(decideGrade(household, then, day(kept.on))).toEqual(means);
  });
  it("is of a form that is known, for a reason that is known, in whole fen", () => {
    const wrong: object[] = [
      { form: 2 },
      { reason: "guessed" },
      { savingsFen: 0.5 },
      { income: { lottery: 1 } },
      { members: [{ ...worker, exempt: "rich" }] },
    ];
    for (const part of wrong) expect(meansDocumentSchema.safeParse({ ...kept, ...part }).success).toBe(false);
  });
});
