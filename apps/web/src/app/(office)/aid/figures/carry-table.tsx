import type { AppRouter } from "@gongbang/api/root";
import { carryColumns } from "@gongbang/domain/aid/carry";
import { fundSource } from "@gongbang/domain/codes/fund-source";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { formatYuan } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import { carryHref } from "./figure-address.ts";

export type Carry = inferRouterOutputs<AppRouter>["figures"]["carry"]["rows"][number];

/** 结转: each source's year, from what the year before left to what goes on; every sum opens its lines. */
export function CarryTable({ year, rows }: { year: number; rows: readonly Carry[] }) {
  const [t, locale] = [useTranslations("figures"), useLocale()];
  const columns: Column<Carry>[] = [
    {
      key: "source",
      title: t("source"),
      rowHeader: true,
      cell: ({ source }) => codeWord(fundSource, source, locale),
    },
    ...carryColumns.map(
      (column): Column<Carry> => ({
        key: column,
        title: t(`carry.${column}`),
        align: "end",
        cell: (row) => (
          <Link href={carryHref(year, row.source, column)}>{formatYuan(row[`${column}Fen`])}</Link>
        ),
      }),
    ),
  ];
  return (
    <DataTable
      label={t("carry.title")}
      rows={rows}
      rowKey={({ source }) => source}
      columns={columns}
      keys={false}
    />
  );
}
