import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { fundSource } from "@gongbang/domain/codes/fund-source";
import { Chart } from "@gongbang/ui/chart";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatYuan } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import { kindsByMonth, kindsBySource } from "./overview-aid.ts";
import type { Overview } from "./overview-numbers.ts";

/** Aid of the last twelve months by kind, month and source, in yuan. */
export function KindsPanel({ byKind, months }: { byKind: Overview["aid"]["byKind"]; months: string[] }) {
  const [t, locale] = [useTranslations("overview"), useLocale()];
  const word = (kind: string) => codeWord(aidKind, kind, locale) ?? kind;
  const { kinds, sources, fen } = kindsBySource(byKind);
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
      name: word(kind),
      type: "bar",
      stack: "kind",
      data: kindsByMonth(byKind, kind, months),
    })),
  };
  return (
    <Panel title={t("kinds.title")}>
      <Chart label={t("kinds.title")} option={option} height={180} />
      <table aria-label={t("kinds.table")} className="mt-2 w-full text-sub">
        <thead>
          <tr className="text-meta text-muted">
            <th scope="col" className="text-start font-normal">
              {t("kinds.kind")}
            </th>
            {sources.map((source) => (
              <th key={source} scope="col" className="ps-2 text-end font-normal">
                {codeWord(fundSource, source, locale) ?? source}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind} className="hair">
              <th scope="row" className="h-8 text-start font-normal">
                {word(kind)}
              </th>
              {sources.map((source) => (
                <td key={source} className="money ps-2 text-end">
                  {fen(kind, source) === 0 ? "—" : formatYuan(fen(kind, source))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
