import type { GuardedField } from "@gongbang/domain/members/change.status";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { Tag } from "@gongbang/ui/tag";
import { useTranslations } from "next-intl";

export type ChangeValue = {
  field: GuardedField;
  was: string | null;
  requested: string | null;
  now: string | null;
  moved: boolean;
};

/** Field by field: as it was when asked for, as it is asked for, and as it is now. */
export function ValuesTable({ values, pending }: { values: ChangeValue[]; pending: boolean }) {
  const t = useTranslations("changes.record");
  const field = useTranslations("changes.field");
  const shown = ({ field: name }: ChangeValue, value: string | null) => {
    if (value === null) return t("none");
    return name === "bankCard" ? t("tail", { tail: value }) : value;
  };
  const columns: Column<ChangeValue>[] = [
    { key: "field", title: "", rowHeader: true, cell: (row) => field(row.field) },
    { key: "was", title: t("was"), cell: (row) => shown(row, row.was) },
    { key: "requested", title: t("requested"), cell: (row) => <b>{shown(row, row.requested)}</b> },
    {
      key: "now",
      title: t("now"),
      cell: (row) => (
        <span className="flex items-center gap-2">
          {shown(row, row.now)}
          {pending && row.moved && <Tag tone="warning">{t("moved")}</Tag>}
        </span>
      ),
    },
  ];
  return (
    <DataTable label={t("values")} rows={values} rowKey={(row) => row.field} columns={columns} keys={false} />
  );
}
