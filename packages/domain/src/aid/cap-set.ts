import type { AidKind } from "../codes/aid-kind.ts";
import type { HardshipGrade } from "../codes/hardship.ts";
import { type Fen, fen } from "../kernel/money.ts";
import type { Cap } from "./cap.ts";

/** A cap of a text that was read, by the key of the words that name its law and article. */
export type ReadyCap = Pick<Cap, "kind" | "per" | "basis" | "months" | "amountFen" | "grades" | "stage"> & {
  source: string;
};

const byLine = (
  source: string,
  kind: AidKind,
  months: number,
  more: Partial<Pick<ReadyCap, "per" | "grades" | "stage">> = {},
): ReadyCap => ({
  ...{ source, kind, per: "household", basis: "lines", months, amountFen: null, grades: [], stage: null },
  ...more,
});
const fixed = (source: string, kind: AidKind, per: "household" | "person", amountFen: Fen): ReadyCap => ({
  ...{ source, kind, per, basis: "fixed", months: null, amountFen, grades: [], stage: null },
});
/** 深度困难; 相对困难 and 意外致困. */
const [deep, others]: readonly [HardshipGrade[], HardshipGrade[]] = [["1"], ["2", "3"]];

/** The cap of 临时救助 that every office starts with: no other text that was read names a number (domain.md B.1, S36). */
const relief = fixed("cap.relief", "60", "person", fen(3_000_00));

/**
 * Ready sets of caps (domain.md B.1). `national` (S35 art. 5) and the cap of 临时救助 stand from the start
 * (sql/51-caps.sql); a place's set is taken over by the office where it is the place's own rule.
 */
export const capSets = {
  national: [byLine("cap.living", "10", 12), byLine("cap.schooling", "30", 10, { per: "student" }), relief],
  hubei: [
    byLine("cap.hubeiDeep", "10", 12, { grades: deep }),
    byLine("cap.hubeiOthers", "10", 10, { grades: others }),
    fixed("cap.hubeiMedical", "20", "household", fen(20_000_00)),
    byLine("cap.hubeiUniversity", "30", 10, { per: "student", stage: "university" }),
    byLine("cap.hubeiSecondary", "30", 6, { per: "student", stage: "secondary" }),
    relief,
  ],
} as const satisfies Record<string, readonly ReadyCap[]>;
export type CapSet = keyof typeof capSets;
export const capSetNames = Object.keys(capSets) as [CapSet, ...CapSet[]];

/** The keys of the texts that the screen has words for. What the office entered itself says its own source. */
export const readyCapSources: readonly string[] = [
  ...new Set(capSetNames.flatMap((name) => capSets[name].map(({ source }) => source))),
];

/** What is left to take over of a set: the caps whose text does not stand already. */
export const missingOf = (set: CapSet, standing: readonly { source: string }[]): readonly ReadyCap[] =>
  capSets[set].filter(({ source }) => !standing.some((cap) => cap.source === source));
