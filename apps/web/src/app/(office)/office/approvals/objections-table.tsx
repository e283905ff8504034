import type { AppRouter } from "@gongbang/api/root";
import { DataTable } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay } from "@gongbang/ui/format";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";

type Objection = inferRouterOutputs<AppRouter>["archives"]["openObjections"]["rows"][number];

/** The objections that nobody has dealt with, the oldest first; each is dealt with on its archive's page. */
export function ObjectionsTable({ rows }: { rows: readonly Objection[] }) {
  const t = useTranslations("approvals.objections");
  const locale = useLocale();
  const on = (day: string | null) => day && formatDay(day, "table", locale);
  return (
    <DataTable
      fill
      label={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ archiveId }) => `/hardship/${archiveId}`}
      columns={[
        { key: "name", title: t("columns.name"), width: "96px", cell: ({ name }) => name },
        { key: "number", title: t("columns.number"), width: "132px", cell: ({ number }) => number },
        {
          key: "union",
          title: t("columns.union"),
          width: "160px",
          hideOnPhone: true,
          cell: (row) => row.unionName,
        },
        { key: "received", title: t("columns.received"), width: "96px", cell: (row) => on(row.receivedOn) },
        { key: "text", title: t("columns.text"), truncate: true, cell: ({ text }) => text },
        {
          key: "named",
          title: t("columns.named"),
          width: "72px",
          hideOnPhone: true,
          cell: ({ named }) => t(named ? "named" : "anonymous"),
        },
        { key: "until", title: t("columns.until"), width: "96px", cell: (row) => on(row.noticeUntil) },
      ]}
      empty={<EmptyState title={t("empty")} />}
    />
  );
}
