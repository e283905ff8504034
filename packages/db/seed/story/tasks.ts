import { addDays } from "@gongbang/domain/kernel/day";
import type { tasks } from "../../src/schema/tasks.ts";
import type { Case } from "./archive-walk.ts";
import { type Chronicle, instantOf } from "./chronicle.ts";

export type TaskRow = Required<typeof tasks.$inferInsert>;

/** What a caseworker still has to do for a household, as they noted it at the last visit. */
const words = [
  "送达慰问品，请本人签收",
  "带走医疗费用票据，核对自付部分",
  "问公租房续租结果",
  "带技能培训报名表，请本人填写",
  "补拍低收入证明",
] as const;

/** Every fourth household in the file has an open task: some overdue, some of today, most of the next two weeks. */
export function noteTasks(book: Chronicle, files: readonly Case[]): TaskRow[] {
  const { dice, days } = book;
  const inFile = files.filter(({ row }) => row.status === "enrolled");
  return inFile.flatMap(({ row, filer }, i): TaskRow[] => {
    if (i % 4 !== 0) return [];
    const noted = days.workdays(days.ago(dice.int(5, 20)), -1);
    const createdAt = instantOf(book, `task ${row.id}`, noted);
    const { id: archiveId, unionId, unionPath } = row;
    return [
      {
        ...{ id: dice.uuid(createdAt.getTime()), archiveId, words: dice.pick(words) },
        kind: "followUp",
        dueOn: addDays(days.today, i % 12 === 0 ? -dice.int(0, 3) : dice.int(0, 14)),
        ...{ doneOn: null, doneBy: null, visitId: null, sourceType: null, sourceId: null },
        ...{ unionId, unionPath, keeperId: filer.id, createdAt, version: 1 },
      },
    ];
  });
}
