import type { AppRouter } from "@gongbang/api/root";
import { type Column, DataTable, TableFooter } from "@gongbang/ui/data-table";
import { formatDay, formatYuan } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";

export type CarryLine = inferRouterOutputs<AppRouter>["figures"]["carryLines"]["rows"][number];
type Props = { rows: readonly CarryLine[]; first?: string; next?: string };

/** Movements of the ledger: what came into a source's funds, and what left them. */
export function CarryLineTable({ rows, first, next }: Props) {
  const [t, common, locale] = [useTranslations("figures"), useTranslations("common"), useLocale()];
  const columns: Column<CarryLine>[] = [
    { key: "on", title: t("on"), cell: (row) => formatDay(row.on, "table", locale) },
    {
      key: "fund",
      title: t("fund"),
      rowHeader: true,
      cell: (row) => <Link href={`/aid/funds/${row.fundId}`}>{row.fundName}</Link>,
    },
    { key: "what", title: t("what"), cell: (row) => t(`movement.${row.movement}`) },
    {
      key: "number",
      title: t("number"),
      cell: ({ grantId, number }) => grantId && <Link href={`/aid/grants/${grantId}`}>{number}</Link>,
    },
    { key: "amount", title: t("amount"), align: "end", cell: (row) => formatYuan(row.amountFen) },
  ];
  return (
    <DataTable
      label={t("lines")}
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={columns}
      footer={
        <TableFooter
          summary={t("shown", { count: rows.length })}
          {...(first && { previous: { href: first, label: common("list.previousPage") } })}
          {...(next && { next: { href: next, label: common("list.nextPage") } })}
        />
      }
    />
  );
}
