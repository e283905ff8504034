import { DataTable, TableFooter } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { useTranslations } from "next-intl";
import { useApprovalColumns } from "./approval-columns.tsx";
import type { ApprovalRow } from "./approval-shapes.ts";

type Props = { rows: readonly ApprovalRow[]; empty: string; next?: { href: string; label: string } };

/** A list of approvals that only shows. */
export function ApprovalTable({ rows, empty, next }: Props) {
  const t = useTranslations("approvals");
  return (
    <DataTable
      fill
      label={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/office/approvals/${id}`}
      columns={useApprovalColumns()}
      empty={<EmptyState title={empty} />}
      footer={<TableFooter summary={t("summary", { count: rows.length })} {...(next && { next })} />}
    />
  );
}
