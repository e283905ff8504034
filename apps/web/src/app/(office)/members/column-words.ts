import type { MemberColumn } from "@gongbang/domain/members/member-view";
import { useTranslations } from "next-intl";

const ownHeads: readonly string[] = [
  "idMask",
  "phoneMask",
  "unitName",
  "union",
  "street",
  "status",
  "joinedOn",
];
const ownNames: readonly string[] = ["cardTail", "keeper", "registeredOn"];

/** The head of a column. */
export function useColumnWord(): (column: MemberColumn) => string {
  const [members, views] = [useTranslations("members"), useTranslations("views.columnNames")];
  return (column) => {
    if (ownHeads.includes(column)) return members(`columns.${column}`);
    return ownNames.includes(column) ? views(column) : members(`field.${column}`);
  };
}
