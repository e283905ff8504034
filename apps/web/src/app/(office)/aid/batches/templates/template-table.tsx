import type { AppRouter } from "@gongbang/api/root";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { formatDay } from "@gongbang/ui/format";
import { StatusPill } from "@gongbang/ui/status-pill";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";

type Version = inferRouterOutputs<AppRouter>["batches"]["templateVersions"]["rows"][number];

/** Every version of every template; whoever may add one opens it as the beginning of the next. */
export function TemplateTable({ rows, mayAdd }: { rows: readonly Version[]; mayAdd: boolean }) {
  const [t, locale] = [useTranslations("batches.templates"), useLocale()];
  const headings = (columns: readonly { heading: string }[]) =>
    columns.map(({ heading }) => heading).join(" · ");
  const columns: Column<Version>[] = [
    {
      key: "name",
      title: t("columns.name"),
      rowHeader: true,
      cell: ({ template: { name }, until }) => (
        <span className="inline-flex items-center gap-1.5">
          {name}
          {until === null && <StatusPill tone="success">{t("inUse")}</StatusPill>}
        </span>
      ),
    },
    {
      key: "format",
      title: t("columns.format"),
      cell: ({ template: { format, encoding } }) =>
        format === "xlsx" ? t("formats.xlsx") : `${t(`formats.${format}`)} · ${t(`encodings.${encoding}`)}`,
    },
    {
      key: "columns",
      title: t("columns.columns"),
      hideOnPhone: true,
      cell: ({ template }) => (
        <span className="block min-w-56 py-1.5 text-sub whitespace-normal">{headings(template.columns)}</span>
      ),
    },
    { key: "from", title: t("columns.from"), cell: ({ from }) => formatDay(from, "table", locale) },
    {
      key: "until",
      title: t("columns.until"),
      cell: ({ until }) => until && formatDay(until, "table", locale),
    },
    { key: "batches", title: t("columns.batches"), align: "end", cell: ({ batches }) => batches || null },
  ];
  return (
    <DataTable
      label={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
      {...(mayAdd && { rowHref: ({ id }: Version) => `/aid/batches/templates/new?from=${id}` })}
    />
  );
}
