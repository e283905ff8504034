import type { Cell } from "@gongbang/documents/write-table";
import { education } from "@gongbang/domain/codes/education";
import type { ReturnFigures } from "@gongbang/domain/overview/return-figures";
import type { Answer } from "./page-return.ts";
import { cell, type Read, type Say, type Word, yuan } from "./word-return.ts";

type Campaign = ReturnFigures["campaigns"]["all"];

/** What campaigns gave, to households, persons and collectives, and how many students were helped at which stage. */
export function givenRows({ figures: { campaigns, collectives, students } }: Read, say: Say): Cell[][] {
  const given = (item: string, { goodsFen, ...of }: Campaign): Cell[] => [
    ...helpedRow(say("part.campaigns"), item, of),
    yuan(goodsFen),
  ];
  const { groups, persons, goodsFen } = collectives;
  const item = say("collectives", { groups: String(cell(groups)) });
  return [
    given(say("all"), campaigns.all),
    ...campaigns.rows.map((row) => given(row.name, row)),
    [say("part.collectives"), item, null, cell(persons), cell(persons), null, yuan(goodsFen)],
    helpedRow(say("part.students"), say("all"), students.all),
    ...students.stages.map((of) => helpedRow(say("part.students"), say(`stage.${of.key || "other"}`), of)),
  ];
}

const helpedRow = (part: string, item: string, of: ReturnFigures["students"]["all"]): Cell[] => [
  ...[part, item, cell(of.households), cell(of.persons), cell(of.times), yuan(of.fen)],
];

/** 金秋助学名单: a line a sum, the student by masked name, with school, schooling and the number of the household. */
export const studentRows = (students: Answer["rows"], say: Say, word: Word): Cell[][] =>
  students.map(({ name, school, education: code, number, fen }) => {
    const schooling = code === null ? say("notFilled") : word(education, code);
    const item = say("student", { name, number, school: school || say("notFilled"), schooling });
    return [say("part.studentList"), item, null, null, null, yuan(fen)];
  });
