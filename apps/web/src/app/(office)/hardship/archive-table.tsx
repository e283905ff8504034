import type { AppRouter } from "@gongbang/api/root";
import { hardshipCause } from "@gongbang/domain/codes/hardship";
import { type Column, DataTable, TableFooter } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay, formatYuan } from "@gongbang/ui/format";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import { ArchiveStatusPill, GradeTag } from "./archive-pills.tsx";

type Row = inferRouterOutputs<AppRouter>["archives"]["list"]["rows"][number];
type Props = { rows: readonly Row[]; total: number; first?: string; next?: string };

/** The archives of a view, 50 a page. */
export function ArchiveTable({ rows, total, first, next }: Props) {
  const t = useTranslations("hardship.list");
  const locale = useLocale();
  const due = (row: Row) => {
    if (row.status === "onNotice" && row.noticeUntil)
      return t("noticeUntil", { on: formatDay(row.noticeUntil, "short", locale) });
    if (row.status === "enrolled" && row.nextReviewOn)
      return t("reviewOn", { on: formatDay(row.nextReviewOn, "table", locale) });
    return null;
  };
  const columns: Column<Row>[] = [
    { key: "name", title: t("columns.name"), cell: (row) => row.name },
    {
      key: "number",
      title: t("columns.number"),
      cell: (row) => <span className="tabular-nums">{row.number}</span>,
      hideOnPhone: true,
    },
    { key: "status", title: t("columns.status"), cell: (row) => <ArchiveStatusPill status={row.status} /> },
    {
      key: "grade",
      title: t("columns.grade"),
      cell: (row) => <GradeTag grade={row.grade} decided={row.decided} />,
    },
    {
      key: "union",
      title: t("columns.union"),
      cell: (row) => row.unionName,
      truncate: true,
      hideOnPhone: true,
    },
    {
      key: "cause",
      title: t("columns.cause"),
      cell: (row) => codeWord(hardshipCause, row.mainCause, locale),
      hideOnPhone: true,
    },
    { key: "people", title: t("columns.people"), align: "end", cell: (row) => row.people, hideOnPhone: true },
    {
      key: "perHead",
      title: t("columns.perHead"),
      align: "end",
      cell: (row) => (row.perHeadFen === null ? null : formatYuan(row.perHeadFen)),
      hideOnPhone: true,
    },
    { key: "due", title: t("columns.due"), cell: due, hideOnPhone: true },
  ];
  return (
    <DataTable
      fill
      label={t("label")}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/hardship/${row.id}`}
      columns={columns}
      empty={<EmptyState title={t("emptyTitle")}>{t("emptyBody")}</EmptyState>}
      footer={
        <TableFooter
          summary={t("summary", { count: rows.length, all: total })}
          previous={first ? { href: first, label: t("first") } : undefined}
          next={next ? { href: next, label: t("next") } : undefined}
        />
      }
    />
  );
}
