import { decideGrade } from "@gongbang/domain/hardship/means-test";
import { day } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import type { ArchiveAid } from "./[archiveId]/archive-aid.ts";
import type { ArchiveView } from "./[archiveId]/archive-shapes.ts";

export const today = "2026-09-28";

/** The lines that the examples are measured by: 1,450 yuan, twice that, and a minimum wage of 2,540. */
export const lines = {
  version: "2025-09",
  effectiveFrom: day("2025-09-01"),
  area: "110000",
  lowIncomeLineFen: fen(1_450_00),
  minimumWageFen: fen(2_540_00),
  relativePercent: 200,
  strict: true,
  accidentPercent: 80,
  verified: false,
};

type Earner = { monthly: number; workState?: string; birthOn?: string };
type Given = {
  people?: Earner[];
  income?: Record<string, number>;
  expense?: Record<string, number>;
  accident?: { cost: number; paidBack: number };
};

/** A means test of whole yuan. */
export function meansOf({ people = [{ monthly: 0 }], income = {}, expense = {}, accident }: Given = {}) {
  const inFen = (record: Record<string, number>) =>
    Object.fromEntries(Object.entries(record).map(([kind, yuan]) => [kind, fen(yuan * 100)]));
  const members = people.map(({ monthly, workState, birthOn }) => ({
    monthlyIncomeFen: fen(monthly * 100),
    birthOn: birthOn === undefined ? null : day(birthOn),
    workState: workState ?? null,
    exempt: null,
  }));
  const loss = accident && { costFen: fen(accident.cost * 100), paidBackFen: fen(accident.paidBack * 100) };
  return decideGrade(
    { members, income: inFen(income), expense: inFen(expense), accident: loss ?? null },
    lines,
    day(today),
  );
}

type Person = ArchiveView["household"][number];
const anybody: Person = {
  id: "p0",
  relation: "01",
  name: "李桂兰",
  age: 52,
  birthOn: "1974-03-01",
  idMask: "110102********2345",
  hasCitizenId: false,
  monthlyIncomeFen: 320_000,
  workState: "1",
  exempt: null,
  health: "10",
  hasDiagnosis: false,
  phoneMask: null,
  school: "",
  details: {},
};
export const aPerson = (more: Partial<Person> = {}): Person => ({ ...anybody, ...more });

/** An archive in which nothing has been done beyond writing down the household, with whatever the test says. */
export function anArchive(more: Partial<ArchiveView> = {}): ArchiveView {
  return {
    id: "0197-a",
    number: "困 2026-0042",
    version: 3,
    status: "draft",
    name: "李桂兰",
    memberId: "0197-m",
    maskedId: "110102********2345",
    unionName: "月坛街道总工会",
    keeperName: "王芳",
    workerLeftFor: null,
    grade: null,
    proposedGrade: "1",
    mainCause: "06",
    otherCauses: [],
    statement: "",
    housing: null,
    civilAffairsClass: null,
    negatives: [],
    income: {},
    expense: {},
    accidentCostFen: 0,
    accidentPaidBackFen: 0,
    householdOpen: true,
    householdOn: "2026-09-01",
    visitedOn: null,
    visitors: [],
    comparedOn: null,
    comparison: null,
    noticeFrom: null,
    noticeUntil: null,
    noticePlace: null,
    enrolledOn: null,
    nextReviewOn: null,
    nextVisitOn: null,
    closedOn: null,
    exitCode: null,
    ...{ kind: "daily", keptUntil: null, heardOn: null, heardNote: null, noticeDownOn: null },
    ...{ overrideGrade: null, overrideReason: null, overrideByName: null },
    ...{ details: {}, bankMask: null, hasOtherContact: false, government: null },
    ...{ evidence: [], needs: [], documents: [], mayHear: false },
    ...{ fieldsLeft: [], homeVisits: [] },
    means: meansOf({ people: [{ monthly: 3200 }, { monthly: 0 }, { monthly: 0 }] }),
    household: [anybody],
    consents: [],
    unauthorised: [],
    objections: [],
    steps: [],
    mayObject: false,
    maySettle: false,
    mayReveal: false,
    mayWrite: true,
    mayWithdrawConsent: true,
    deadlines: [],
    trail: [],
    ...more,
  };
}

export const anAid = (more: Partial<ArchiveAid> = {}): ArchiveAid => ({
  grants: [],
  thisYearFen: null,
  mayVisit: false,
  mayPropose: false,
  ...more,
});
