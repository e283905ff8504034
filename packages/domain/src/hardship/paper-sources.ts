import type { Day } from "../kernel/day.ts";
import type { Fen } from "../kernel/money.ts";
import type { AidPackPart } from "./archive-pack-row.ts";
import type { MeansTest } from "./means-test.ts";

/** Text, or null for what nobody knows. */
export type Text = string | null;

/** What is known when a paper is made: the archive, its worker, the household, what was paid, and who did what. */
export type PaperSources = {
  archive: {
    number: string;
    name: string;
    grade: Text;
    proposedGrade: Text;
    mainCause: Text;
    otherCauses: readonly string[];
    statement: string;
    housing: Text;
    people: number;
    perHeadFen: Fen | null;
    computation: MeansTest | null;
    visitedOn: Day | null;
    visitors: readonly string[];
    comparedOn: Day | null;
    comparison: "same" | "corrected" | "differs" | null;
    noticeFrom: Day | null;
    noticeUntil: Day | null;
    noticePlace: Text;
    decidedOn: Day | null;
    enrolledOn: Day | null;
    nextReviewOn: Day | null;
    closedOn: Day | null;
  };
  member: {
    sex: string;
    birthOn: Day;
    ethnicGroup: Text;
    politicalStatus: Text;
    maritalStatus: Text;
    registrationKind: Text;
    employment: Text;
    unitName: Text;
    citizenId: Text;
    phone: Text;
    bankCard: Text;
    address: Text;
  };
  household: readonly {
    relation: string;
    name: string;
    birthOn: Day | null;
    monthlyIncomeFen: Fen;
    workState: Text;
    health: Text;
    school: string;
    citizenId: Text;
  }[];
  /** 《困难职工登记表》, worded; its family is the household, in its order (paper-form.ts). */
  form: readonly AidPackPart[];
  grants: readonly {
    number: string;
    kind: string;
    source: string;
    amountFen: Fen;
    paidOn: Day | null;
    way: "bank" | "handOver";
  }[];
  unionName: string;
  lineFen: Fen | null;
  consentOn: Day | null;
  filer: Text;
  reviewer: Text;
  approver: Text;
  handler: string;
  today: Day;
};
