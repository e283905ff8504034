import type { AppRouter } from "@gongbang/api/root";
import { disputeClaim } from "@gongbang/domain/codes/dispute-claim";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { DuePill } from "@gongbang/ui/due-pill";
import { formatDay, formatYuan } from "@gongbang/ui/format";
import { StatusPill } from "@gongbang/ui/status-pill";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { duePill } from "../../../shell/deadline-words.ts";
import { statusTones } from "./status-tones.ts";

type Row = inferRouterOutputs<AppRouter>["tickets"]["list"]["rows"][number];
type TicketTableProps = { rows: readonly Row[]; empty: ReactNode; footer: ReactNode };

/** The tickets of a list: who against whom, what for, where it stands, and what presses. */
export function TicketTable({ rows, empty, footer }: TicketTableProps) {
  const t = useTranslations("disputes");
  const laws = useTranslations("laws");
  const machines = useTranslations("machines.dispute.ticket");
  const locale = useLocale();
  const label = locale === "en" ? "en" : "zh";
  const names = ({ applicantName: name, applicantCount: count }: Row) =>
    count > 1 ? t("andOthers", { name, count }) : name;
  const columns: Column<Row>[] = [
    { key: "number", title: t("columns.number"), cell: ({ number }) => number, width: "120px" },
    { key: "applicant", title: t("columns.applicant"), cell: names },
    {
      key: "employer",
      title: t("columns.employer"),
      cell: ({ employerName }) => employerName,
      truncate: true,
    },
    {
      key: "kind",
      title: t("columns.kind"),
      cell: ({ kind }) => disputeClaim.labels[kind][label],
      hideOnPhone: true,
    },
    {
      key: "amount",
      title: t("columns.amount"),
      cell: ({ claimedFen }) => (claimedFen === 0 ? null : formatYuan(claimedFen)),
      align: "end",
      hideOnPhone: true,
    },
    {
      key: "status",
      title: t("columns.status"),
      cell: ({ status }) => (
        <StatusPill tone={statusTones[status]}>{machines(`states.${status}`)}</StatusPill>
      ),
    },
    {
      key: "due",
      title: t("columns.due"),
      cell: ({ due }) => {
        if (!due) return null;
        const { kind, text } = duePill(laws, locale, due.standing);
        return (
          <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
            <DuePill kind={kind}>{text}</DuePill>
            <span className="text-meta text-muted">{machines(`clocks.${due.clock}`)}</span>
          </span>
        );
      },
    },
    {
      key: "mediator",
      title: t("columns.mediator"),
      cell: ({ mediatorName }) => mediatorName ?? <span className="text-muted">{t("unassigned")}</span>,
      hideOnPhone: true,
    },
    {
      key: "receivedOn",
      title: t("columns.receivedOn"),
      cell: ({ receivedOn }) => formatDay(receivedOn, "table", locale),
      hideOnPhone: true,
    },
  ];
  return (
    <DataTable
      label={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/disputes/${id}`}
      columns={columns}
      empty={empty}
      footer={footer}
      fill
    />
  );
}
