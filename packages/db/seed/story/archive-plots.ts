import { archiveMachine } from "@gongbang/domain/hardship/archive.status";
import type { ExitCode } from "@gongbang/domain/hardship/exit-code";
import type { Verdict } from "@gongbang/domain/hardship/means-test";
import type { Day } from "@gongbang/domain/kernel/day";
import type { Days } from "./days.ts";
import type { Dice } from "./random.ts";

/** The way of an application, step by step. */
export const stages = [
  "open",
  "describe",
  "submit",
  "verify",
  "compare",
  "startNotice",
  "review",
  "approve",
] as const;
export type Stage = (typeof stages)[number];

/** Workdays from a stage to the next one, least and most. The notice must hang for five workdays first. */
const gaps: Record<Stage, [number, number]> = {
  open: [0, 2],
  describe: [0, 2],
  submit: [1, 4],
  verify: [1, 4],
  compare: [1, 3],
  startNotice: [6, 8],
  review: [1, 4],
  approve: [0, 0],
};

/** What happens to an archive after the last stage of its way: an end, or another year in the file. */
export type Turn =
  | { turn: "return" | "reject" | "withdraw"; on: Day }
  | { turn: "synchronise" | "renew"; on: Day }
  | { turn: "close"; on: Day; exit: ExitCode };

export type Plot = {
  verdict: Verdict;
  /** The day of every stage that was reached. */
  days: Day[];
  turns: Turn[];
  comparison?: "same" | "corrected" | "differs";
  objection?: "open" | "upheld" | "dismissed";
};

type Teller = { dice: Dice; days: Days };
/** The 160 archives of the story, in every state, with what is late and what waits in each. */
export function archivePlots(teller: Teller): Plot[] {
  return [...underWay(teller), ...ended(teller), ...inTheFile(teller)];
}

const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

const inHardship = (dice: Dice): Verdict => dice.weighted({ deep: 42, relative: 50, "accident-review": 8 });

/** The days of all stages up to `last`, so that the last of them is `end`. */
export function daysTo({ dice, days }: Teller, last: Stage, end: Day): Day[] {
  const before = stages.slice(0, stages.indexOf(last));
  return before.reduceRight<Day[]>(
    ([next = end, ...later], stage) => [days.workdays(next, -dice.int(...gaps[stage])), next, ...later],
    [end],
  );
}

function underWay(teller: Teller): Plot[] {
  const { dice, days } = teller;
  const recent = (last: Stage, most: number) => daysTo(teller, last, days.ago(dice.int(1, most)));
  const plot = (last: Stage, most: number, more: Partial<Plot> = {}): Plot => ({
    verdict: inHardship(dice),
    days: recent(last, most),
    turns: [],
    ...more,
  });
  const { span } = archiveMachine.clocks.notice;
  const onNotice = (end: Day, objection?: Plot["objection"]): Plot => ({
    ...plot("startNotice", 1),
    days: daysTo(teller, "startNotice", end),
    ...(objection && { objection }),
  });
  const ended = () => onNotice(days.workdays(days.ago(1), -dice.int(6, 9)));
  return [
    ...many(3, () => plot("open", 6)),
    ...many(5, () => plot("describe", 14)),
    ...many(11, (i) => plot("submit", i === 0 ? 26 : 8)),
    ...many(9, () => plot("verify", 9)),
    ...many(8, (i) => plot("compare", 9, { comparison: i < 2 ? "differs" : i === 2 ? "corrected" : "same" })),
    ...many(6, () => onNotice(days.workdays(days.ago(1), -dice.int(0, 3)))),
    onNotice(days.beganToEnd(span, 0)),
    onNotice(days.beganToEnd(span, 1)),
    ...many(5, ended),
    onNotice(days.workdays(days.ago(1), -7), "open"),
    onNotice(days.workdays(days.ago(1), -8), "upheld"),
    ...many(7, () => plot("review", 9)),
  ];
}

function ended(teller: Teller): Plot[] {
  const { dice, days } = teller;
  const ending = (last: Stage, turn: "return" | "reject" | "withdraw", verdict = inHardship(dice)): Plot => {
    const on = days.ago(turn === "return" ? dice.int(1, 16) : dice.int(10, 300));
    return { verdict, days: daysTo(teller, last, days.workdays(on, -dice.int(1, 3))), turns: [{ turn, on }] };
  };
  const exits: ExitCode[] = ["E01", "E01", "E02", "E03", "E04", "E04", "E10", "E11", "E20"];
  const closed = (exit: ExitCode): Plot => {
    const on = days.ago(dice.int(5, 200));
    const enrolled = days.workdays(on, -dice.int(60, 150));
    const turns: Turn[] = [
      { turn: "synchronise", on: days.workdays(enrolled, dice.int(3, 25)) },
      { turn: "close", on, exit },
    ];
    return { verdict: inHardship(dice), days: daysTo(teller, "approve", enrolled), turns };
  };
  return [
    ...many(4, () => ending("submit", "return")),
    ...many(3, () => ending("compare", "return")),
    ...many(5, () => ending("compare", "reject", "none")),
    ...many(3, () => ending("verify", "withdraw")),
    ...exits.map(closed),
  ];
}

/** In the file: some overdue for the yearly review, some just taken in, most with a quiet year. */
function inTheFile(teller: Teller): Plot[] {
  const { dice, days } = teller;
  const year = archiveMachine.clocks.annualReview.span;
  const enrolled = (end: Day, turns: Turn[]): Plot => ({
    verdict: inHardship(dice),
    days: daysTo(teller, "approve", end),
    turns,
  });
  const synchronised = (end: Day): Turn => ({ turn: "synchronise", on: days.workdays(end, dice.int(2, 28)) });
  const kept = (end: Day) => enrolled(end, [synchronised(end)]);
  return [
    ...many(5, () => kept(days.ago(dice.int(372, 405)))),
    ...[0, 0, 0, 2, 2, 4, 9].map((ahead) => kept(days.beganToEnd(year, ahead))),
    ...many(8, () => {
      const since = dice.int(400, 560);
      const end = days.ago(since);
      // Around the day on which it was due: a file that is not reviewed takes no aid.
      const on = days.ago(since - 365 - dice.int(-20, 18));
      return enrolled(end, [synchronised(end), { turn: "renew", on }]);
    }),
    ...many(2, () => enrolled(days.ago(dice.int(47, 58)), [])),
    ...[0, 0, 1, 3].map((ahead) =>
      enrolled(days.beganToEnd(archiveMachine.clocks.synchronisation.span, ahead), []),
    ),
    ...many(6, () => enrolled(days.ago(dice.int(2, 25)), [])),
    ...many(46, () => kept(days.ago(dice.int(60, 340)))),
  ];
}
