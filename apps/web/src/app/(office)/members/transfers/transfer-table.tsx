import type { AppRouter } from "@gongbang/api/root";
import { type Column, DataTable, TableFooter } from "@gongbang/ui/data-table";
import { DuePill } from "@gongbang/ui/due-pill";
import { formatDay } from "@gongbang/ui/format";
import { StatusPill } from "@gongbang/ui/status-pill";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { transferTones } from "./transfer-tones.ts";

type Transfer = inferRouterOutputs<AppRouter>["memberships"]["transfers"]["rows"][number];
type Props = { rows: readonly Transfer[]; empty: ReactNode; next?: { href: string; label: string } };

/** Transfers as rows: who, from where to where, since when, and until when somebody has to answer. */
export function TransferTable({ rows, empty, next }: Props) {
  const [t, machines, locale] = [
    useTranslations("memberships.transfers"),
    useTranslations("machines.members.transfer"),
    useLocale(),
  ];
  const quiet = (text: string | null) =>
    text && <span className="text-sub tabular-nums text-muted">{text}</span>;
  const columns: Column<Transfer>[] = [
    { key: "name", title: t("columns.name"), width: "112px", cell: ({ name }) => name },
    {
      key: "idMask",
      title: t("columns.idMask"),
      width: "168px",
      hideOnPhone: true,
      cell: ({ idMask }) => quiet(idMask),
    },
    { key: "from", title: t("columns.from"), truncate: true, cell: ({ fromName }) => fromName },
    { key: "to", title: t("columns.to"), truncate: true, cell: ({ toName }) => toName },
    {
      key: "kind",
      title: t("columns.kind"),
      width: "112px",
      hideOnPhone: true,
      cell: ({ kind }) => t(`kinds.${kind}`),
    },
    {
      key: "beganOn",
      title: t("columns.beganOn"),
      width: "96px",
      hideOnPhone: true,
      cell: ({ beganOn }) => quiet(beganOn && formatDay(beganOn, "table", locale)),
    },
    {
      key: "status",
      title: t("columns.status"),
      width: "112px",
      cell: ({ status }) => (
        <StatusPill tone={transferTones[status]}>{machines(`states.${status}`)}</StatusPill>
      ),
    },
    {
      key: "dueOn",
      title: t("columns.dueOn"),
      width: "128px",
      cell: ({ dueOn, isOverdue }) =>
        dueOn && (
          <DuePill kind={isOverdue ? "missed" : "ok"}>
            {t(isOverdue ? "overdueSince" : "dueOn", { on: formatDay(dueOn, "short", locale) })}
          </DuePill>
        ),
    },
  ];
  return (
    <DataTable
      fill
      label={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/members/transfers/${id}`}
      columns={columns}
      empty={empty}
      footer={<TableFooter summary={t("summary", { count: rows.length })} {...(next && { next })} />}
    />
  );
}
