import type { Cell } from "@gongbang/documents/write-table";
import { aidKind } from "@gongbang/domain/codes/aid-kind";
import type { CodeTable } from "@gongbang/domain/codes/code-table";
import { fundSource } from "@gongbang/domain/codes/fund-source";
import { hardshipCause, hardshipGrade } from "@gongbang/domain/codes/hardship";
import { unitCategory } from "@gongbang/domain/codes/organisation";
import { type ReturnGroup, returnGroups } from "@gongbang/domain/overview/return-figures";
import { givenRows, studentRows } from "./lay-out-given.ts";
import type { Answer } from "./page-return.ts";
import { cell, type Read, type Say, type Word, yuan } from "./word-return.ts";

const tables: Partial<Record<ReturnGroup, CodeTable>> = {
  grade: hardshipGrade,
  cause: hardshipCause,
  unit: unitCategory,
};

/** The columns of the workbook, by the key of their word. */
export const returnColumns = ["part", "item", "households", "persons", "times", "yuan", "goods"] as const;

type Language = { say: Say; locale: "zh-CN" | "en" };

/** A return as the rows of a workbook, with the lines of the list of students where the reader may see them. */
export function rowsOf(read: Read, students: Answer["rows"], { say, locale }: Language): Cell[][] {
  const word: Word = (table, code) =>
    (locale === "en" ? table.labels[code]?.en : table.labels[code]?.zh) ?? (code || say("notFilled"));
  const { period, frozen } = read;
  const standing = frozen ? say("frozenWith", { sha256: frozen.sha256 }) : say("notFrozen");
  const rows: Cell[][] = [
    [say("part.period"), period.key, period.from, period.until, null, null],
    [say("part.period"), standing, null, null, null, null],
    ...fileRows(read, say, word),
    ...aidRows(read, say, word),
    ...givenRows(read, say),
    ...studentRows(students, say, word),
  ];
  return rows.map((row) => returnColumns.map((_, i) => row[i] ?? null));
}

const share = (part: string, item: string, rate: number | null): Cell[] => [
  ...[part, item, rate === null ? "" : `${(rate * 100).toFixed(1)}%`],
  ...[null, null, null],
];

function fileRows({ figures, unions, rates }: Read, say: Say, word: Word): Cell[][] {
  const label = (group: ReturnGroup, key: string) => {
    const table = tables[group];
    return table ? word(table, key) : (unions.find((each) => each.key === key)?.name ?? key);
  };
  const single = (key: "households" | "atStart" | "joined" | "exited" | "lifted"): Cell[] => [
    ...[say("part.file"), say(`figure.${key}`), cell(figures[key])],
    ...[key === "households" ? cell(figures.people) : null, null, null],
  ];
  const tally = (part: string, item: string, n: number | null): Cell[] => [
    part,
    item,
    cell(n),
    null,
    null,
    null,
  ];
  return [
    ...(["atStart", "joined", "exited", "lifted", "households"] as const).map(single),
    share(say("part.file"), say("figure.liftedRate"), rates.lifted),
    ...figures.exits.map(({ key, n }) => tally(say("part.exits"), say(`exit.${key}`), n)),
    ...returnGroups.flatMap((group) =>
      figures.groups[group].map(({ key, n }) => tally(say(`part.${group}`), label(group, key), n)),
    ),
  ];
}

function aidRows({ figures: { aid, visits, funds }, rates }: Read, say: Say, word: Word): Cell[][] {
  const helped = (item: string, of: Read["figures"]["aid"]["all"]): Cell[] => [
    ...[say("part.aid"), item, cell(of.households), cell(of.persons), cell(of.times), yuan(of.fen)],
  ];
  const cellName = (kind: string, source: string) =>
    say("cell", { kind: word(aidKind, kind), source: word(fundSource, source) });
  const { households, times, fen } = visits;
  return [
    helped(say("all"), aid.all),
    ...aid.cells.map((of) => helped(cellName(of.kind, of.source), of)),
    [say("part.visits"), say("all"), cell(households), null, cell(times), yuan(fen)],
    ...funds.map(({ name, capFen, spentFen }): Cell[] => [
      ...[say("part.funds"), say("fund", { name, cap: (capFen / 100).toFixed(2) })],
      ...[null, null, null, yuan(spentFen)],
    ]),
    share(say("part.funds"), say("figure.execution"), rates.execution),
  ];
}
