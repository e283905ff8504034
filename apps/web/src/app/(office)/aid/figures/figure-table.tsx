import type { AppRouter } from "@gongbang/api/root";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { formatCount, formatYuan } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type Figure = inferRouterOutputs<AppRouter>["figures"]["year"]["figures"][number];
type Props = {
  label: string;
  rows: readonly Figure[];
  /** What stands before the figures: their source, programme or month. */
  heads: readonly { key: string; title: string; cell: (figure: Figure) => ReactNode }[];
  hrefOf: (figure: Figure) => string;
};

/** Figures with 户, 人 and 人次 apart; every sum opens the lines that make it. */
export function FigureTable({ label, rows, heads, hrefOf }: Props) {
  const t = useTranslations("figures");
  const columns: Column<Figure>[] = [
    ...heads.map((head, i) => ({ ...head, rowHeader: i === 0 })),
    { key: "households", title: t("households"), align: "end", cell: (row) => formatCount(row.households) },
    { key: "people", title: t("people"), align: "end", cell: (row) => formatCount(row.people) },
    { key: "times", title: t("times"), align: "end", cell: (row) => formatCount(row.times) },
    {
      key: "amount",
      title: t("amount"),
      align: "end",
      cell: (row) => <Link href={hrefOf(row)}>{formatYuan(row.amountFen)}</Link>,
    },
  ];
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={({ source, kind, month }) => `${source}/${kind}/${month}`}
      columns={columns}
      keys={false}
    />
  );
}
