import type { AppRouter } from "@gongbang/api/root";
import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay, formatYuan } from "@gongbang/ui/format";
import { StatusPill } from "@gongbang/ui/status-pill";
import type { inferRouterOutputs } from "@trpc/server";
import { HandCoins } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { codeWord } from "~/shell/code-words.ts";
import { statusTones } from "./status-tones.ts";

type Row = inferRouterOutputs<AppRouter>["grants"]["list"]["rows"][number];

/** Grants as rows; `fill` where the list is the page. */
export function GrantTable({
  rows,
  fill,
  footer,
}: {
  rows: readonly Row[];
  fill?: boolean;
  footer?: ReactNode;
}) {
  const t = useTranslations("aid.grants");
  const states = useTranslations("machines.aid.grant.states");
  const locale = useLocale();
  const columns: Column<Row>[] = [
    { key: "name", title: t("columns.name"), cell: (row) => row.name },
    { key: "number", title: t("columns.number"), cell: (row) => row.number, hideOnPhone: true },
    {
      key: "status",
      title: t("columns.status"),
      cell: (row) => <StatusPill tone={statusTones[row.status]}>{states(row.status)}</StatusPill>,
    },
    {
      key: "kind",
      title: t("columns.kind"),
      cell: (row) => codeWord(aidKind, row.kind, locale),
      hideOnPhone: true,
    },
    { key: "fund", title: t("columns.fund"), cell: (row) => row.fundName, hideOnPhone: true },
    {
      key: "union",
      title: t("columns.union"),
      cell: (row) => row.unionName,
      truncate: true,
      hideOnPhone: true,
    },
    { key: "way", title: t("columns.way"), cell: (row) => t(`way.${row.way}`), hideOnPhone: true },
    {
      key: "proposedOn",
      title: t("columns.proposedOn"),
      cell: (row) => formatDay(row.proposedOn, "table", locale),
      hideOnPhone: true,
    },
    { key: "amount", title: t("columns.amount"), align: "end", cell: (row) => formatYuan(row.amountFen) },
  ];
  return (
    <DataTable
      label={t("title")}
      fill={fill}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/aid/grants/${row.id}`}
      columns={columns}
      empty={
        <EmptyState icon={<HandCoins aria-hidden />} title={t("emptyTitle")}>
          {t("emptyBody")}
        </EmptyState>
      }
      footer={footer}
    />
  );
}
