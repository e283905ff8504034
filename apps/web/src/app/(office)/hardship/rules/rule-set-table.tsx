import type { AppRouter } from "@gongbang/api/root";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { formatDay } from "@gongbang/ui/format";
import { StatusPill } from "@gongbang/ui/status-pill";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";

type Sets = inferRouterOutputs<AppRouter>["ruleSets"]["list"]["sets"];
type Row = Sets[number];

/** Every set in words: how far relative hardship reaches, what exactly at the limit means, and when an accident counts. */
export function RuleSetTable({ sets, inForce }: { sets: Sets; inForce: string }) {
  const t = useTranslations("rule-sets");
  const locale = useLocale();
  const columns: Column<Row>[] = [
    {
      key: "name",
      title: t("columns.name"),
      cell: ({ code }) => (
        <span className="inline-flex items-center gap-1.5">
          {t(`names.${code}`)}
          {code === inForce && <StatusPill tone="success">{t("inForce")}</StatusPill>}
        </span>
      ),
    },
    {
      key: "relative",
      title: t("columns.relative"),
      cell: ({ rules }) => t(rules.strict ? "below" : "upTo", { times: rules.relativePercent / 100 }),
    },
    {
      key: "accident",
      title: t("columns.accident"),
      cell: ({ rules }) => <Wrapped>{accidentWords(rules.accident, t)}</Wrapped>,
    },
    {
      key: "from",
      title: t("columns.from"),
      hideOnPhone: true,
      cell: ({ effectiveFrom }) => formatDay(effectiveFrom, "table", locale),
    },
    {
      key: "source",
      title: t("columns.source"),
      hideOnPhone: true,
      cell: ({ code }) => <Wrapped>{t(`sources.${code}`)}</Wrapped>,
    },
  ];
  return <DataTable label={t("title")} rows={sets} rowKey={({ code }) => code} columns={columns} />;
}

const Wrapped = ({ children }: { children: string }) => (
  <span className="block min-w-32 py-1.5 whitespace-normal">{children}</span>
);

type Words = ReturnType<typeof useTranslations<"rule-sets">>;

function accidentWords(rule: Row["rules"]["accident"], t: Words): string {
  if (rule.by === "people") return t("accident.people");
  if (rule.by === "share") return t(`accident.share.${rule.atShare}`, { percent: rule.percent });
  return t("accident.line", { times: rule.incomePercent / 100, percent: rule.linePercent });
}
