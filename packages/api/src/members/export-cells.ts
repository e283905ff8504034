import { unseal } from "@gongbang/db/fields";
import type { Keyring } from "@gongbang/db/keyring";
import type { members } from "@gongbang/db/schema/members";
import type { CodeTable } from "@gongbang/domain/codes/code-table";
import { sex } from "@gongbang/domain/codes/person";
import { idKind } from "@gongbang/domain/codes/roster-words";
import { type ExportColumn, type ExportContent, sealedColumns } from "@gongbang/domain/members/member-export";
import { type MemberCode, memberCodes } from "@gongbang/domain/members/member-fields";

export type ExportedMember = typeof members.$inferSelect & { unionName: string };
/** How cells are written: in which words, and whether numbers are uncovered. */
export type CellStyle = {
  keys: Keyring;
  content: ExportContent;
  locale: "zh-CN" | "en";
  say: (key: string) => string;
};

type SealedColumn = (typeof sealedColumns)[number];
const isSealed = (column: ExportColumn): column is SealedColumn =>
  sealedColumns.some((each) => each === column);
const isCoded = (column: ExportColumn): column is ExportColumn & MemberCode => column in memberCodes;

/** A member as the cells of a row. Numbers stay text, codes are said in words, what is not known is empty. */
export const cellsOf = (
  member: ExportedMember,
  columns: readonly ExportColumn[],
  style: CellStyle,
): (string | null)[] => columns.map((column) => cellOf(member, column, style));

function cellOf(member: ExportedMember, column: ExportColumn, style: CellStyle): string | null {
  if (isSealed(column))
    return style.content === "plain" ? plainOf(member, column, style.keys) : maskedOf(member, column);
  if (isCoded(column)) return wordOf(memberCodes[column], member[column], style);
  if (column === "sex") return wordOf(sex, member.sex, style);
  if (column === "idKind") return wordOf(idKind, member.idKind, style);
  if (column === "status") return style.say(`members.status.${member.status}`);
  const value = member[column];
  if (typeof value === "boolean") return style.say(value ? "members.record.yes" : "members.record.no");
  return value;
}

function wordOf(table: CodeTable, code: string | null, { locale }: CellStyle): string | null {
  const label = code === null ? undefined : table.labels[code];
  return (locale === "en" ? label?.en : label?.zh) ?? code;
}

function plainOf(member: ExportedMember, column: SealedColumn, keys: Keyring): string | null {
  const sealed = member[column];
  return sealed === null ? null : unseal(keys, { table: "members", column, rowId: member.id }, sealed);
}

const masks = {
  citizenId: "idMask",
  phone: "phoneMask",
  registrationPlace: "registrationPlaceMask",
  address: "addressMask",
} as const;

function maskedOf(member: ExportedMember, column: SealedColumn): string | null {
  if (column === "bankCard") return member.cardTail === null ? null : `****${member.cardTail}`;
  return member[masks[column]];
}
