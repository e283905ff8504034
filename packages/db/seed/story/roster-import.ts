import { createHash } from "node:crypto";
import { ImportTally } from "@gongbang/domain/members/roster-import";
import { keyedHash } from "../../src/keyring.ts";
import type { importRows, imports } from "../../src/schema/members.ts";
import { officeHour } from "./days.ts";
import { type Desk, registeredOn, rowOf } from "./desk.ts";
import { noteAct } from "./trail.ts";

type ImportRow = typeof imports.$inferSelect;
type Taken = typeof importRows.$inferSelect;

/** The rows of the roster that say something new. */
const news = 5;
const headings = ["姓名", "身份证号码", "手机号码", "岗位"];

/** 导入名册: what a union of 月坛 sent a month ago; everybody was there, and some work at something else now. */
export function takeRoster(desk: Desk): { row: ImportRow; rows: Taken[] } {
  const { book, staff, unions, keys } = desk;
  const { dice, days } = book;
  const by = staff.caseworkerOf("/07/");
  const union = unions.find(({ level, above }) => level === "basic" && above === "/07/");
  if (!union) throw new Error("Bug: there is a union in 月坛");
  const on = days.ago(35);
  const at = officeHour(dice, on);
  const id = dice.uuid(at);
  const fileName = `${union.shortName}会员名册.xlsx`;
  const tally = new ImportTally();
  const there = desk.registered.members.filter(
    (member) =>
      member.unionId === union.id && registeredOn(member) < on && rowOf(desk, member).status === "active",
  );
  const rows = there.map((member, i): Taken => {
    const row = rowOf(desk, member);
    const isNew = i % 7 === 3 && i < 7 * news;
    tally.add(i + 2, isNew ? { outcome: "changed", fields: ["occupation"] } : { outcome: "same" });
    if (isNew) row.version += 1;
    const change = { at: new Date(at), changes: [{ field: "occupation" }], record: row };
    if (isNew) noteAct(book, { by, action: "member.import", objectType: "member", ...change });
    return {
      ...{
        importId: id,
        rowNo: i + 2,
        memberId: row.id,
        version: row.version,
        problems: null,
        reverted: null,
      },
      rowHash: keyedHash(keys.index, `${id} ${row.id}`).subarray(0, 16),
      outcome: isNew ? "changed" : "same",
      was: isNew ? { occupation: "职员" } : null,
    };
  });
  const { fields: _, problems: __, values: ___, ...result } = tally.plan();
  const changes = [{ field: "file", becomes: fileName }];
  const record = { id, unionPath: by.unionPath };
  noteAct(book, { by, at: new Date(at), action: "member.import", objectType: "import", record, changes });
  const row: ImportRow = {
    ...{ id, fileId: dice.uuid(at), fileName, sheet: "会员登记表", headings, stage: "done", values: [] },
    sha256: createHash("sha256").update(fileName).digest("hex"),
    columns: ["name", "citizenId", "phone", "occupation"],
    ...{
      matchBy: ["citizenId"],
      mode: "addAndUpdate",
      intoUnionId: union.id,
      plan: tally.plan(),
      jobId: null,
    },
    ...{ lastRow: rows.length + 1, failedFileId: null, result, reverted: null },
    ...{ unionId: by.unionId, unionPath: by.unionPath, keeperId: by.id, createdAt: new Date(at), version: 4 },
  };
  return { row, rows };
}
