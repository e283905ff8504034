import type { AppRouter } from "@gongbang/api/root";
import type { BatchStatus } from "@gongbang/domain/aid/batch.status";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { formatDay, formatYuan } from "@gongbang/ui/format";
import { StatusPill, type Tone } from "@gongbang/ui/status-pill";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

type Batch = inferRouterOutputs<AppRouter>["batches"]["list"]["rows"][number];

/** The colour of a state's dot; the word beside it is the state. */
export const batchTones: Record<BatchStatus, Tone> = {
  draft: "warning",
  checked: "info",
  sent: "info",
  settled: "success",
  cancelled: "neutral",
};

/** The batches with how far the bank is with each. */
export function BatchTable({
  rows,
  empty,
  footer,
}: {
  rows: readonly Batch[];
  empty: ReactNode;
  footer?: ReactNode;
}) {
  const [t, states, locale] = [
    useTranslations("batches.columns"),
    useTranslations("machines.aid.batch.states"),
    useLocale(),
  ];
  const label = useTranslations("batches")("title");
  const columns: Column<Batch>[] = [
    { key: "number", title: t("number"), rowHeader: true, cell: ({ number }) => number },
    {
      key: "status",
      title: t("status"),
      cell: ({ status }) => <StatusPill tone={batchTones[status]}>{states(status)}</StatusPill>,
    },
    { key: "fund", title: t("fund"), truncate: true, cell: ({ fundName }) => fundName },
    {
      key: "template",
      title: t("template"),
      hideOnPhone: true,
      truncate: true,
      cell: ({ templateName }) => templateName,
    },
    { key: "lines", title: t("lines"), align: "end", cell: ({ lines }) => lines },
    { key: "amount", title: t("amount"), align: "end", cell: ({ amountFen }) => formatYuan(amountFen) },
    {
      key: "waiting",
      title: t("waiting"),
      align: "end",
      hideOnPhone: true,
      cell: ({ status, waiting }) => (status === "sent" ? waiting : null),
    },
    { key: "failed", title: t("failed"), align: "end", cell: ({ failed }) => failed || null },
    {
      key: "sentOn",
      title: t("sentOn"),
      hideOnPhone: true,
      cell: ({ sentOn }) => sentOn && formatDay(sentOn, "table", locale),
    },
  ];
  return (
    <DataTable
      fill
      label={label}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/aid/batches/${id}`}
      columns={columns}
      empty={empty}
      footer={footer}
    />
  );
}
