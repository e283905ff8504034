import type { MeasureKind } from "@gongbang/domain/aid/measure";
import { addDays } from "@gongbang/domain/kernel/day";
import type { pairings, planMeasures } from "../../src/schema/plans.ts";
import type { Case } from "./archive-walk.ts";
import { type Chronicle, instantOf } from "./chronicle.ts";

type MeasureRow = Required<typeof planMeasures.$inferInsert>;
type PairingRow = Required<typeof pairings.$inferInsert>;

const measures: readonly [MeasureKind, string, string][] = [
  ["employment", "推荐社区公益岗位，陪同面试", "已入职，试用期两个月"],
  ["medical", "协助办理门诊慢特病备案", "备案已通过，自付比例下降"],
  ["schooling", "联系学校减免住宿费", "学校同意减免一半"],
  ["training", "报名家政服务技能培训", "已结业并取得证书"],
  ["legal", "协助补缴社会保险", "单位已补缴"],
];

/** Every third household in the file has a plan: a measure that came to something, one that is open, and a pairing. */
export function planHouseholds(book: Chronicle, files: readonly Case[]) {
  const rows: { measures: MeasureRow[]; pairings: PairingRow[] } = { measures: [], pairings: [] };
  const inFile = files.filter(({ row }) => row.status === "enrolled");
  for (const [i, { row, filer }] of inFile.entries()) {
    if (i % 3 !== 0) continue;
    const { dice, days } = book;
    const on = days.workdays(days.ago(dice.int(40, 70)), -1);
    const createdAt = instantOf(book, `plan ${row.id}`, on);
    const { id: archiveId, unionId, unionPath } = row;
    const kept = { archiveId, unionId, unionPath, keeperId: filer.id, createdAt, version: 1 };
    const newId = () => dice.uuid(createdAt.getTime());
    const [kind, words, result] = dice.pick(measures);
    const [openKind, openWords] = dice.pick(measures);
    const ended = { state: "finished" as const, endedOn: addDays(on, 20), endedBy: filer.id };
    const open = { state: "open" as const, result: "", endedOn: null, endedBy: null };
    const dueOn = addDays(days.today, i % 9 === 0 ? -dice.int(1, 6) : dice.int(0, 40));
    rows.measures.push(
      { ...kept, ...ended, id: newId(), kind, words, result, dueOn: addDays(on, 30), addedBy: filer.id },
      { ...kept, ...open, id: newId(), kind: openKind, words: openWords, dueOn, addedBy: filer.id },
    );
    const pairing = { everyDays: dice.pick([30, 60, 90]), startsOn: on, endsOn: null, endReason: "" };
    rows.pairings.push({ ...kept, ...pairing, id: newId() });
  }
  return rows;
}
