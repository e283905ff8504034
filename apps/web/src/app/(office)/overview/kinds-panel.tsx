import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { Chart } from "@gongbang/ui/chart";
import { EmptyState } from "@gongbang/ui/empty-state";
import { Panel } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import { KindsTable } from "./kinds-table.tsx";
import { kindsByMonth, kindsOf } from "./overview-aid.ts";
import type { NumberLists, Overview } from "./overview-numbers.ts";

type Props = { aid: Overview["aid"]; months: string[]; lists: NumberLists };

/** Aid of the last twelve months by kind, source and month, in yuan: drawn, and as a table that opens its lines. */
export function KindsPanel({ aid, months, lists }: Props) {
  const [t, locale] = [useTranslations("overview"), useLocale()];
  const kinds = kindsOf(aid.byKind);
  if (kinds.length === 0)
    return (
      <Panel title={t("kinds.title")}>
        <EmptyState title={t("kinds.none")} />
      </Panel>
    );
  const option = {
    legend: { top: 0, itemWidth: 10, itemHeight: 10 },
    grid: { left: 8, right: 8, top: 28, bottom: 4, containLabel: true },
    xAxis: {
      type: "category",
      data: months.map((month) => t("month", { month: Number(month.slice(5, 7)) })),
    },
    yAxis: { type: "value" },
    series: kinds.map((kind) => ({
      name: codeWord(aidKind, kind, locale) ?? kind,
      type: "bar",
      stack: "kind",
      data: kindsByMonth(aid.byKind, kind, months),
    })),
  };
  return (
    <Panel title={t("kinds.title")}>
      <Chart label={t("kinds.title")} option={option} height={180} />
      <KindsTable aid={aid} months={months} lists={lists} />
    </Panel>
  );
}
