import type { AppRouter } from "@gongbang/api/root";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay, formatYuan } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Journal = inferRouterOutputs<AppRouter>["funds"]["record"]["journals"][number];
type Props = { rows: readonly Journal[]; withGrant?: boolean; footer?: ReactNode };

/** Movements of money: from which account, into which, how much. */
export function LedgerTable({ rows, withGrant = false, footer }: Props) {
  const [t, locale] = [useTranslations("aid.funds"), useLocale()];
  const account = (row: Journal, gains: boolean) => {
    const entry = row.entries.find(({ amountFen }) => amountFen > 0 === gains);
    return entry ? t(`account.${entry.account}`) : null;
  };
  const grant: Column<Journal> = {
    key: "grant",
    title: t("columns.grant"),
    cell: ({ grantId, grantNumber }) =>
      grantId && grantNumber ? <Link href={`/aid/grants/${grantId}`}>{grantNumber}</Link> : grantNumber,
  };
  const columns: Column<Journal>[] = [
    { key: "on", title: t("columns.on"), cell: (row) => formatDay(row.on, "table", locale) },
    { key: "kind", title: t("columns.kind"), cell: (row) => t(`kind.${row.kind}`) },
    ...(withGrant ? [grant] : []),
    { key: "out", title: t("columns.out"), cell: (row) => account(row, false), hideOnPhone: true },
    { key: "in", title: t("columns.in"), cell: (row) => account(row, true), hideOnPhone: true },
    { key: "by", title: t("columns.by"), cell: (row) => row.actorName, hideOnPhone: true },
    {
      key: "amount",
      title: t("columns.amount"),
      align: "end",
      cell: (row) => formatYuan(row.entries.find(({ amountFen }) => amountFen > 0)?.amountFen ?? 0),
    },
  ];
  return (
    <DataTable
      label={t("ledger")}
      rows={rows}
      rowKey={(row) => String(row.id)}
      columns={columns}
      keys={false}
      empty={<EmptyState title={t("ledgerEmpty")} />}
      footer={footer}
    />
  );
}
