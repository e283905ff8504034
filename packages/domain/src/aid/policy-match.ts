import type { AidKind } from "../codes/aid-kind.ts";
import type { CivilAffairsClass, HardshipGrade } from "../codes/hardship.ts";
import type { PropertyCode } from "../hardship/government-lines.ts";
import type { Verdict } from "../hardship/means-test.ts";
import type { Fen } from "../kernel/money.ts";

/** How a kind of aid stands for a household this year. */
export type KindStanding = {
  kind: AidKind;
  /** Whether the household, or the family under another file, has had it this year. */
  received: boolean;
  /** Funds that are open for it today and have something left. */
  openFunds: number;
  /** The most that its caps leave; null where nothing bounds it but the fund. */
  leftFen: Fen | null;
};

/** What is known of a household when somebody asks which help it qualifies for (product.md C.2). */
export type MatchFacts = {
  /** 在档; `temporary` is 临时救助, outside the file. */
  standing: "inFile" | "temporary" | "neither";
  grade: HardshipGrade | null;
  causes: readonly string[];
  students: number;
  /** Able to work, of working age, and without work. */
  withoutWork: number;
  /** Own-paid medical cost of the year. */
  medicalFen: Fen;
  verdict: Verdict | null;
  civilAffairsClass: CivilAffairsClass | null;
  /** The government's class by income alone; null before the household was written down. */
  government: "minimum" | "lowIncome" | "none" | null;
  propertyHits: readonly PropertyCode[];
  kinds: readonly KindStanding[];
};

/** Why something is offered, as a code with its facts: the screen words it. */
export type MatchReason =
  | { code: "inFile" }
  | { code: "temporary" }
  | { code: "cause"; cause: string }
  | { code: "students"; count: number }
  | { code: "medical"; fen: Fen }
  | { code: "withoutWork"; count: number }
  | { code: "belowMinimum" }
  | { code: "belowMinimumWage" }
  | { code: "byExpense" }
  | { code: "accident" };

export type KindMatch = Omit<KindStanding, "received"> & { reasons: MatchReason[] };
export type ClassMatch = {
  class: CivilAffairsClass;
  reasons: MatchReason[];
  cautions: PropertyCode[];
};

const causesAmong = ({ causes }: MatchFacts, ...asked: string[]): MatchReason[] =>
  causes.filter((cause) => asked.includes(cause)).map((cause) => ({ code: "cause", cause }));
const when = (holds: boolean, reason: MatchReason): MatchReason[] => (holds ? [reason] : []);

const forWork = (facts: MatchFacts): MatchReason[] => [
  ...when(facts.withoutWork > 0, { code: "withoutWork", count: facts.withoutWork }),
  ...causesAmong(facts, "02", "03"),
];

/** Why each kind of aid is for a household in the file. A kind that is not named here is offered to nobody by a rule. */
const whys: Partial<Record<AidKind, (facts: MatchFacts) => MatchReason[]>> = {
  "10": () => [{ code: "inFile" }],
  "20": (facts) => [
    ...when(facts.medicalFen > 0, { code: "medical", fen: facts.medicalFen }),
    ...causesAmong(facts, "06"),
  ],
  "30": (facts) => [
    ...when(facts.students > 0, { code: "students", count: facts.students }),
    ...causesAmong(facts, "09"),
  ],
  "40": forWork,
  "41": forWork,
  "50": (facts) => causesAmong(facts, "05"),
  "70": () => [{ code: "inFile" }],
  "83": forWork,
};

/** 临时救助 is for whoever stands outside the file, and for a household that an accident or a disaster has hit. */
const forAnyone = (facts: MatchFacts): MatchReason[] => [
  ...when(facts.standing === "temporary", { code: "temporary" }),
  ...when(facts.grade === "3", { code: "accident" }),
  ...causesAmong(facts, "07", "08"),
];

function reasonsFor(kind: AidKind, facts: MatchFacts): MatchReason[] {
  if (kind === "60") return forAnyone(facts);
  return facts.standing === "inFile" ? (whys[kind]?.(facts) ?? []) : [];
}

/**
 * 政策匹配: the kinds of aid that a household qualifies for and has not had this year, each with its reasons. A cap that
 * is used up takes a kind off the list; a kind without an open fund stays on it, for somebody may open one.
 */
export const matchKinds = (facts: MatchFacts): KindMatch[] =>
  facts.kinds.flatMap(({ received, ...standing }) => {
    if (received || standing.leftFen === 0) return [];
    const reasons = reasonsFor(standing.kind, facts);
    return reasons.length === 0 ? [] : [{ ...standing, reasons }];
  });

/** The classes of government relief that already include each one: nobody in 低保 is told to ask for its margin. */
const covered: Record<CivilAffairsClass, readonly CivilAffairsClass[]> = {
  "1": ["1"],
  "2": ["1", "2"],
  "3": ["1", "2", "3"],
  "4": ["1", "2", "3", "4"],
  "5": ["5"],
  "6": ["6"],
};

/**
 * The classes of civil-affairs relief (社会救助法 art. 13) that a household looks like and is not confirmed in: a hint to
 * ask there, never a finding. `cautions` are property tests that it does not pass; somebody looks at each.
 */
export function matchClasses(facts: MatchFacts): ClassMatch[] {
  const { government, verdict, propertyHits, civilAffairsClass: confirmed } = facts;
  const poor = verdict === "deep" || verdict === "relative";
  const reasons: [CivilAffairsClass, MatchReason[]][] = [
    ["2", when(government === "minimum", { code: "belowMinimum" })],
    ["3", when(government === "lowIncome", { code: "belowMinimumWage" })],
    ["4", when(government === "none" && poor, { code: "byExpense" })],
    ["5", causesAmong(facts, "07")],
    ["6", [...causesAmong(facts, "08"), ...when(verdict === "accident-review", { code: "accident" })]],
  ];
  return reasons
    .filter(([each, why]) => why.length > 0 && (confirmed === null || !covered[each].includes(confirmed)))
    .map(([each, why]) => ({ class: each, reasons: why, cautions: [...propertyHits] }));
}
