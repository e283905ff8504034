import { DataTable } from "@gongbang/ui/data-table";
import { formatDay, formatYuan } from "@gongbang/ui/format";
import { Tag } from "@gongbang/ui/tag";
import { useLocale, useTranslations } from "next-intl";
import type { Parameters } from "../[archiveId]/archive-shapes.ts";

type Version = Parameters["versions"][number];

/** The lines of every version, which one is in force, and whether somebody compared it with the published text. */
export function ParametersTable({ versions }: { versions: readonly Version[] }) {
  const t = useTranslations("hardship.parameters");
  const locale = useLocale();
  return (
    <DataTable<Version>
      label={t("title")}
      rows={versions}
      rowKey={(row) => row.version}
      keys={false}
      columns={[
        {
          key: "effectiveFrom",
          title: t("effectiveFrom"),
          cell: (row) => (
            <span className="inline-flex items-center gap-2">
              {formatDay(row.effectiveFrom, "table", locale)}
              {row.inForce && <Tag tone="success">{t("inForce")}</Tag>}
            </span>
          ),
        },
        { key: "line", title: t("line"), align: "end", cell: (row) => formatYuan(row.lowIncomeLineFen) },
        {
          key: "wage",
          title: t("wage"),
          align: "end",
          cell: (row) => (row.minimumWageFen === null ? null : formatYuan(row.minimumWageFen)),
        },
        {
          key: "relative",
          title: t("relative"),
          align: "end",
          cell: (row) => t(row.strict ? "strictText" : "looseText", { times: row.relativePercent / 100 }),
          hideOnPhone: true,
        },
        {
          key: "accident",
          title: t("accident"),
          align: "end",
          cell: (row) => `${row.accidentPercent}%`,
          hideOnPhone: true,
        },
        {
          key: "verified",
          title: t("verified"),
          cell: (row) => (
            <Tag tone={row.verified ? "success" : "warning"}>{row.verified ? t("yes") : t("no")}</Tag>
          ),
        },
        {
          key: "source",
          title: t("source"),
          cell: (row) => (
            <span className="block whitespace-normal md:py-1.5">
              {t.has(`sources.${row.source}`) ? t(`sources.${row.source}`) : row.source}
            </span>
          ),
        },
      ]}
    />
  );
}
