import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { Bars } from "@gongbang/ui/bars";
import { formatCount } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import { openList } from "./open-list.ts";
import type { NumberLists, Overview } from "./overview-numbers.ts";

const underway = ["submitted", "verified", "compared", "onNotice", "reviewed"] as const;

type Props = Pick<Overview["archives"], "byStatus" | "byGrade"> & { lists: NumberLists };

/** How far the applications are, and what those in file are graded. */
export function ProgressPanel({ byStatus, byGrade, lists }: Props) {
  const [t, m, locale] = [
    useTranslations("overview"),
    useTranslations("machines.hardship.archive.states"),
    useLocale(),
  ];
  const count = (key: string) => byStatus.find((row) => row.key === key)?.n ?? 0;
  const steps = underway.map((key) => ({
    key,
    label: m(key),
    value: count(key),
    display: formatCount(count(key)),
    href: openList(lists.ofStatus(key)),
  }));
  const grades = byGrade.map(({ key, n }) => ({
    key: `grade-${key}`,
    label: gradeLabel(key, locale),
    value: n,
    display: formatCount(n),
    href: openList(lists.ofGrade(key)),
  }));
  return (
    <Panel title={t("progress")}>
      <Bars label={t("progress")} items={steps} />
      <h3 className="mt-3 mb-1 text-meta text-muted">{t("byGrade")}</h3>
      <Bars label={t("byGrade")} items={grades} />
    </Panel>
  );
}

function gradeLabel(key: string, locale: string): string {
  const label = hardshipGrade.labels[key as keyof typeof hardshipGrade.labels];
  return (locale === "en" ? label?.en : label?.zh) ?? key;
}
