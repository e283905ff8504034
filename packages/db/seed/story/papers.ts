import { createHash } from "node:crypto";
import type { AttachmentPurpose } from "@gongbang/domain/members/attachment";
import { sealBytes } from "../../src/fields.ts";
import type { Keyring } from "../../src/keyring.ts";
import type { memberFiles } from "../../src/schema/records.ts";
import { instantOf } from "./chronicle.ts";
import { type Desk, rowOf, someDay } from "./desk.ts";
import type { Member } from "./members.ts";
import type { Officer } from "./officers.ts";
import { paperSheet } from "./paper-sheet.ts";
import { noteAct } from "./trail.ts";

type FileRow = typeof memberFiles.$inferSelect;
/** An attachment with its sheet in plain: it is sealed on its way into the table. */
export type Paper = Omit<FileRow, "content"> & { sheet: string };
type Scan = { purpose: AttachmentPurpose; title: string; by: Officer; at: Date };

const kinds: { purpose: AttachmentPurpose; title: string }[] = [
  { purpose: "application", title: "入会申请书" },
  { purpose: "form", title: "工会会员登记表" },
  { purpose: "paper", title: "居民身份证复印件" },
  { purpose: "certificate", title: "职业技能等级证书" },
];
const howMany = 48;

/** What hangs on the records of a few dozen members: the papers that they came with. */
export function hangPapers(desk: Desk): Paper[] {
  const { dice } = desk.book;
  const holders = dice
    .shuffled(desk.registered.members.filter((member) => rowOf(desk, member).namePinyin >= "h"))
    .slice(0, howMany);
  return holders.flatMap((member, i) => {
    const by = desk.staff.caseworkerOf(member.unionPath);
    const on = someDay(desk, member, 300);
    return kinds
      .slice(i % 3, (i % 3) + 1 + (i % 2))
      .map((kind) =>
        hang(desk, member, { ...kind, by, at: instantOf(desk.book, `papers ${member.id}`, on) }),
      );
  });
}

/** One scan, with its line in the trail. */
export function hang(desk: Desk, member: Member, { purpose, title, by, at }: Scan): Paper {
  const { memberNumber, name: holder } = rowOf(desk, member);
  const sheet = paperSheet(title, [`${holder}  ${memberNumber}`, "演示材料，内容均为虚构。"]);
  const [id, name] = [desk.book.dice.uuid(at.getTime()), `${title}.pdf`];
  noteAct(desk.book, {
    ...{ by, at, action: "member.file.change", objectType: "memberFile" },
    record: { id, unionPath: member.unionPath, recordId: member.id },
    changes: [{ field: "file", becomes: name }],
  });
  return {
    ...{ id, memberId: member.id, purpose, name, kind: "pdf", bytes: sheet.length, sheet },
    sha256: createHash("sha256").update(sheet, "latin1").digest("hex"),
    ...{ addedBy: by.id, addedByName: by.name, createdAt: at, removedAt: null, removedWhy: null },
  };
}

export const sealedPaperRow = (keys: Keyring, { sheet, ...row }: Paper): FileRow => ({
  ...row,
  content: sealBytes(
    keys,
    { table: "member_files", column: "content", rowId: row.id },
    Buffer.from(sheet, "latin1"),
  ),
});
