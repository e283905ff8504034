import { AlertBanner } from "@gongbang/ui/alert-banner";
import { DataTable } from "@gongbang/ui/data-table";
import { formatDay, formatYuan } from "@gongbang/ui/format";
import { Page, PageHeader } from "@gongbang/ui/page";
import { Tag } from "@gongbang/ui/tag";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";

export default async function ParametersPage() {
  const [{ versions }, locale, t] = [
    await api.parameters.list({}),
    await getLocale(),
    await getTranslations("hardship.parameters"),
  ];
  const unverified = versions.some(({ inForce, verified }) => inForce && !verified);
  type Version = (typeof versions)[number];
  return (
    <Page header={<PageHeader title={t("title")} note={t("note")} />}>
      <Crumbs items={[{ label: t("title") }]} />
      {unverified && <AlertBanner tone="warning">{t("warning")}</AlertBanner>}
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
            cell: (row) => t("relativeText", { times: row.relativePercent / 100 }),
            hideOnPhone: true,
          },
          {
            key: "strict",
            title: t("strict"),
            cell: (row) => (row.strict ? t("strictText") : t("looseText")),
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
            cell: (row) => t(`sources.${row.source}`),
            truncate: true,
            hideOnPhone: true,
          },
        ]}
      />
    </Page>
  );
}
