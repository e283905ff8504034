import type { AppRouter } from "@gongbang/api/root";
import type { LineStatus } from "@gongbang/domain/aid/bank-return";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { formatYuan } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { StatusPill, type Tone } from "@gongbang/ui/status-pill";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";

type Line = inferRouterOutputs<AppRouter>["batches"]["record"]["items"][number];

const tones: Record<LineStatus, Tone> = {
  waiting: "info",
  paid: "success",
  failed: "danger",
  dropped: "neutral",
};

/** Every line of a batch with what the bank said of it. */
export function BatchLines({ items }: { items: readonly Line[] }) {
  const t = useTranslations("batches.record");
  const columns: Column<Line>[] = [
    { key: "lineNo", title: t("columns.lineNo"), width: "56px", cell: ({ lineNo }) => lineNo },
    {
      key: "number",
      title: t("columns.number"),
      rowHeader: true,
      cell: ({ grantId, number }) => <Link href={`/aid/grants/${grantId}`}>{number}</Link>,
    },
    { key: "name", title: t("columns.name"), cell: ({ name }) => name },
    {
      key: "payee",
      title: t("columns.payee"),
      hideOnPhone: true,
      cell: ({ holderName, cardTail }) => t("payee", { holder: holderName, tail: cardTail }),
    },
    {
      key: "amount",
      title: t("columns.amount"),
      align: "end",
      cell: ({ amountFen }) => formatYuan(amountFen),
    },
    {
      key: "attempt",
      title: t("columns.attempt"),
      align: "end",
      hideOnPhone: true,
      cell: ({ attempt }) => attempt,
    },
    {
      key: "status",
      title: t("columns.status"),
      cell: ({ status }) => <StatusPill tone={tones[status]}>{t(`line.${status}`)}</StatusPill>,
    },
    {
      key: "reason",
      title: t("columns.reason"),
      cell: ({ status, reason }) => (status === "failed" ? reason : null),
    },
    {
      key: "reference",
      title: t("columns.reference"),
      hideOnPhone: true,
      cell: ({ bankReference }) => bankReference,
    },
  ];
  return <DataTable label={t("lines")} rows={items} rowKey={({ id }) => id} columns={columns} keys={false} />;
}
