import { DataTable } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay, formatYuan } from "@gongbang/ui/format";
import { StatusPill } from "@gongbang/ui/status-pill";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CampaignRow } from "./campaign-shapes.ts";

/** The campaigns with how far each is. */
export function CampaignTable({ rows, footer }: { rows: readonly CampaignRow[]; footer?: ReactNode }) {
  const t = useTranslations("campaigns");
  const locale = useLocale();
  return (
    <DataTable<CampaignRow>
      fill
      label={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/aid/campaigns/${id}`}
      columns={[
        { key: "name", title: t("columns.name"), rowHeader: true, truncate: true, cell: ({ name }) => name },
        { key: "number", title: t("columns.number"), hideOnPhone: true, cell: ({ number }) => number },
        {
          key: "state",
          title: t("columns.state"),
          cell: ({ state }) => (
            <StatusPill tone={state === "open" ? "info" : "neutral"}>{t(`states.${state}`)}</StatusPill>
          ),
        },
        { key: "kind", title: t("columns.kind"), hideOnPhone: true, cell: ({ kind }) => t(`kinds.${kind}`) },
        { key: "union", title: t("columns.union"), hideOnPhone: true, cell: ({ unionName }) => unionName },
        {
          key: "days",
          title: t("columns.days"),
          hideOnPhone: true,
          cell: ({ opensOn, closesOn }) =>
            t("days", {
              from: formatDay(opensOn, "table", locale),
              until: formatDay(closesOn, "table", locale),
            }),
        },
        {
          key: "done",
          title: t("columns.done"),
          align: "end",
          cell: ({ handedOver, objects }) => t("done", { handedOver, objects }),
        },
        {
          key: "budget",
          title: t("columns.budget"),
          align: "end",
          cell: ({ budgetFen }) => formatYuan(budgetFen),
        },
      ]}
      empty={<EmptyState title={t("none")}>{t("noneBody")}</EmptyState>}
      footer={footer}
    />
  );
}
