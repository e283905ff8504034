import type { AppRouter } from "@gongbang/api/root";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay, formatYuan } from "@gongbang/ui/format";
import { Tag } from "@gongbang/ui/tag";
import type { inferRouterOutputs } from "@trpc/server";
import { Footprints } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Row = inferRouterOutputs<AppRouter>["visits"]["list"]["rows"][number];

/** Visits as rows, the newest first. */
export function VisitTable({ rows, footer }: { rows: readonly Row[]; footer?: ReactNode }) {
  const t = useTranslations("aid.visits");
  const locale = useLocale();
  const outcomes = (row: Row) =>
    row.outcomes.length === 0 ? null : (
      <span className="flex gap-1">
        {row.outcomes.map((outcome) => (
          <Tag key={outcome} tone={outcome === "needsAid" || outcome === "worsened" ? "warning" : "neutral"}>
            {t(`outcome.${outcome}`)}
          </Tag>
        ))}
      </span>
    );
  const columns: Column<Row>[] = [
    { key: "name", title: t("columns.name"), cell: (row) => row.name },
    { key: "archive", title: t("columns.archive"), cell: (row) => row.archiveNumber, hideOnPhone: true },
    { key: "on", title: t("columns.on"), cell: (row) => formatDay(row.visitedOn, "table", locale) },
    {
      key: "method",
      title: t("columns.method"),
      cell: (row) => (row.met ? t(`method.${row.method}`) : `${t(`method.${row.method}`)} ${t("notMet")}`),
    },
    { key: "outcome", title: t("columns.outcome"), cell: outcomes, truncate: true, hideOnPhone: true },
    { key: "by", title: t("columns.by"), cell: (row) => row.visitorName, hideOnPhone: true },
    {
      key: "next",
      title: t("columns.next"),
      cell: (row) => row.nextVisitOn && formatDay(row.nextVisitOn, "table", locale),
      hideOnPhone: true,
    },
    {
      key: "money",
      title: t("columns.money"),
      align: "end",
      cell: (row) => row.handedOver && formatYuan(row.handedOver.amountFen),
      hideOnPhone: true,
    },
  ];
  return (
    <DataTable
      fill
      label={t("title")}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/aid/visits/${row.id}`}
      columns={columns}
      empty={
        <EmptyState icon={<Footprints aria-hidden />} title={t("emptyTitle")}>
          {t("emptyBody")}
        </EmptyState>
      }
      footer={footer}
    />
  );
}
