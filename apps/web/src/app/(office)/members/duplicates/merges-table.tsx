import type { AppRouter } from "@gongbang/api/root";
import { type Column, DataTable, TableFooter } from "@gongbang/ui/data-table";
import { formatDay } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Panel } from "@gongbang/ui/panel";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { UndoMergeForm } from "./undo-merge-form.tsx";

type Merge = inferRouterOutputs<AppRouter>["duplicates"]["merges"]["merges"][number];
type Step = { href: string; label: string } | undefined;
type MergesTableProps = { merges: Merge[]; mayUndo: boolean; first: Step; next: Step };

/** 合并记录: which records became one, and until when that can be undone. */
export function MergesTable({ merges, mayUndo, first, next }: MergesTableProps) {
  const t = useTranslations("duplicates");
  return (
    <Panel flush>
      <DataTable
        label={t("merges.label")}
        rows={merges}
        rowKey={({ id }) => id}
        columns={useColumns(mayUndo)}
        empty={t("empty.merged")}
        footer={
          <TableFooter
            summary={t("shown", { count: merges.length })}
            {...(first && { previous: first })}
            {...(next && { next })}
          />
        }
      />
    </Panel>
  );
}

function useColumns(mayUndo: boolean): Column<Merge>[] {
  const t = useTranslations("duplicates.merges");
  const locale = useLocale();
  const stateOf = ({ undone, undoable, undoUntil }: Merge) => {
    if (undone) return t("undone", undone);
    return undoable ? t("undoable", { until: formatDay(undoUntil, "long", locale) }) : t("past");
  };
  return [
    {
      key: "name",
      title: t("name"),
      rowHeader: true,
      cell: ({ survivorId, name }) => <Link href={`/members/${survivorId}`}>{name}</Link>,
    },
    { key: "kept", title: t("kept"), cell: ({ number }) => number },
    { key: "gone", title: t("gone"), cell: ({ goneNumbers }) => goneNumbers.join(" ") },
    { key: "on", title: t("on"), cell: ({ mergedOn }) => mergedOn, hideOnPhone: true },
    { key: "by", title: t("by"), cell: ({ mergedBy }) => mergedBy, hideOnPhone: true },
    { key: "state", title: t("state"), cell: stateOf },
    {
      key: "undo",
      title: "",
      align: "end",
      cell: ({ id, undoable }) => (mayUndo && undoable ? <UndoMergeForm mergeId={id} /> : null),
    },
  ];
}
