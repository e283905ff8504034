import { z } from "zod";
import type { ExitCode } from "../hardship/exit-code.ts";

/** Exits that are 脱困: income has risen, the burden is gone, work was found (handbook domain.md A.3). */
export const liftedBy = ["E01", "E02", "E04"] as const satisfies ExitCode[];

/** By what the households in the file are counted: category, main cause, kind of unit, the union one step down. */
export const returnGroups = ["grade", "cause", "unit", "union"] as const;
export type ReturnGroup = (typeof returnGroups)[number];

const count = z.int().min(0).nullable();
const tally = z.object({ key: z.string(), n: count });
/** 户, 人 and 人次 are counted apart: one household aided twice is 1 户, 1 人, 2 人次. Amounts in fen. */
const helped = { households: count, persons: count, times: count, fen: count };
/** What a campaign handed over: the money, and what its goods were worth. */
const given = { ...helped, goodsFen: count };
const nothing = { households: 0, persons: 0, times: 0, fen: 0 };

/** What goes up for a period. Null stands for "fewer than ten", where the reader may not open the list behind it. */
export const returnFigures = z.object({
  /** In the file at the end of the period, and the people who live in these households. */
  households: count,
  people: count,
  /** In the file before its first day. */
  atStart: count,
  joined: count,
  exited: count,
  lifted: count,
  exits: z.array(tally),
  groups: z.object({
    grade: z.array(tally),
    cause: z.array(tally),
    unit: z.array(tally),
    union: z.array(tally),
  }),
  aid: z.object({
    all: z.object(helped),
    cells: z.array(z.object({ kind: z.string(), source: z.string(), ...helped })),
  }),
  visits: z.object({ households: count, times: count, fen: count }),
  /** By campaign what was handed over in the period. A collective counts its persons, and no household. */
  campaigns: z
    .object({
      all: z.object(given),
      rows: z.array(z.object({ id: z.string(), number: z.string(), name: z.string(), ...given })),
    })
    .default({ all: { ...nothing, goodsFen: 0 }, rows: [] }),
  /** 慰问集体 of these campaigns. */
  collectives: z
    .object({ groups: count, persons: count, goodsFen: count })
    .default({ groups: 0, persons: 0, goodsFen: 0 }),
  /** 金秋助学 and other help with schooling, by the student's stage; "" where none is written down, or another one. */
  students: z
    .object({ all: z.object(helped), stages: z.array(z.object({ key: z.string(), ...helped })) })
    .default({ all: nothing, stages: [] }),
  /** The whole funds that were open in the period: the cap, and what had left them by its last day. */
  funds: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      source: z.string(),
      capFen: z.number(),
      spentFen: z.number(),
    }),
  ),
});
export type ReturnFigures = z.output<typeof returnFigures>;
export type Helped = ReturnFigures["aid"]["all"];

/** 脱困率: of the households that were in the file at its start or came in, those that are out of hardship. */
export function liftedRate({ lifted, atStart, joined }: ReturnFigures): number | null {
  if (lifted === null || atStart === null || joined === null || atStart + joined === 0) return null;
  return lifted / (atStart + joined);
}

/** 预算执行率 of the funds together. */
export function executionRate({ funds }: ReturnFigures): number | null {
  const [cap, spent] = [sum(funds.map(({ capFen }) => capFen)), sum(funds.map(({ spentFen }) => spentFen))];
  return cap === 0 ? null : spent / cap;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
