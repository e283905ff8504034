import type { AppRouter } from "@gongbang/api/root";
import { DataTable } from "@gongbang/ui/data-table";
import { DuePill } from "@gongbang/ui/due-pill";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay } from "@gongbang/ui/format";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Late = inferRouterOutputs<AppRouter>["plans"]["overdue"]["rows"][number];

/** The measures past their day, the longest first; each opens its household's plan. */
export function OverdueTable({ rows, footer }: { rows: readonly Late[]; footer?: ReactNode }) {
  const t = useTranslations("plans");
  const locale = useLocale();
  return (
    <DataTable<Late>
      fill
      label={t("overdue.title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ archiveId }) => `/hardship/${archiveId}?tab=plan`}
      columns={[
        {
          key: "words",
          title: t("measures.words"),
          rowHeader: true,
          truncate: true,
          cell: ({ words }) => words,
        },
        { key: "name", title: t("overdue.household"), cell: ({ name }) => name },
        { key: "number", title: t("overdue.number"), hideOnPhone: true, cell: ({ number }) => number },
        {
          key: "kind",
          title: t("measures.kind"),
          hideOnPhone: true,
          cell: ({ kind }) => t(`measures.kinds.${kind}`),
        },
        { key: "owner", title: t("measures.owner"), cell: ({ ownerName }) => ownerName },
        { key: "due", title: t("measures.due"), cell: ({ dueOn }) => formatDay(dueOn, "table", locale) },
        {
          key: "late",
          title: t("measures.state"),
          cell: ({ daysLate }) => <DuePill kind="missed">{t("measures.late", { count: daysLate })}</DuePill>,
        },
      ]}
      empty={<EmptyState title={t("overdue.none")} />}
      footer={footer}
    />
  );
}
