import type { MemberColumn } from "@gongbang/domain/members/member-view";
import type { MemberRow } from "./member-columns.tsx";

/** The fields that a column shows, where they are not the one of its own name. */
const fieldsOf: Partial<Record<MemberColumn, readonly (keyof MemberRow)[]>> = {
  unitName: ["unitName", "unionName"],
  union: ["unionName"],
  street: ["streetName"],
  keeper: ["keeperName"],
  status: ["status", "newFormWork"],
};

/** The rows with what their columns show: what nobody looks at does not travel. A cell reads its own column alone. */
export function shownFields(rows: readonly MemberRow[], columns: readonly MemberColumn[]): MemberRow[] {
  const fields = columns.flatMap((column) => fieldsOf[column] ?? [column as keyof MemberRow]);
  const kept = [...new Set<keyof MemberRow>(["id", "name", ...fields])];
  return rows.map((row) => Object.fromEntries(kept.map((field) => [field, row[field]])) as MemberRow);
}
