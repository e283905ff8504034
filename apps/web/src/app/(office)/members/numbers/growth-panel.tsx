import { day } from "@gongbang/domain/kernel/day";
import type { MoveKind } from "@gongbang/domain/members/register-figures.input";
import { TrendChart } from "@gongbang/ui/chart";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { Link } from "@gongbang/ui/link";
import { Panel } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import { countWords, type Figures, figureHref, movesHref } from "./register-numbers.ts";

type Row = Figures["growth"][number];

const moves = ["left", "movedIn", "movedOut", "movedWithin"] as const satisfies MoveKind[];

/** Twelve months: who joined, who left, who was transferred; each number opens its people. */
export function GrowthPanel({ figures }: { figures: Figures }) {
  const t = useTranslations("register-numbers");
  const { growth, union } = figures;
  const columns: Column<Row>[] = [
    { key: "month", title: t("monthHead"), cell: ({ month }) => month.slice(0, 7) },
    {
      key: "joined",
      title: t("move.joined"),
      align: "end",
      cell: ({ month, joined }) =>
        joined === 0 ? null : (
          <Link href={figureHref(figures, { by: "joined", month: day(month) })}>{countWords(joined)}</Link>
        ),
    },
    ...moves.map(
      (kind): Column<Row> => ({
        key: kind,
        title: t(`move.${kind}`),
        align: "end",
        hideOnPhone: kind === "movedWithin",
        cell: (row) =>
          row[kind] === 0 ? null : (
            <Link href={movesHref(union.id, kind, row.month)}>{countWords(row[kind])}</Link>
          ),
      }),
    ),
  ];
  return (
    <Panel title={t("growth")} flush>
      <div className="px-3.5 pt-2">
        <TrendChart
          label={t("growth")}
          categories={growth.map(({ month }) => t("month", { month: Number(month.slice(5, 7)) }))}
          height={180}
          series={[
            { name: t("move.joined"), values: growth.map(({ joined }) => joined ?? 0), role: "current" },
            { name: t("move.left"), values: growth.map(({ left }) => left ?? 0), role: "previous" },
          ]}
        />
      </div>
      <DataTable
        label={t("growth")}
        rows={growth.toReversed()}
        rowKey={({ month }) => month}
        columns={columns}
        keys={false}
      />
    </Panel>
  );
}
