import { DataTable, TableFooter } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay } from "@gongbang/ui/format";
import { StatusPill } from "@gongbang/ui/status-pill";
import { Tag } from "@gongbang/ui/tag";
import { useLocale, useTranslations } from "next-intl";
import { type TransitionRow, transitionTones } from "./transition-shapes.ts";

type Props = { rows: readonly TransitionRow[]; empty: string; next?: { href: string; label: string } };

/** Records on their way: which, from where to where, for what, and how far. */
export function TransitionTable({ rows, empty, next }: Props) {
  const t = useTranslations("transitions");
  const states = useTranslations("machines.office.transition.states");
  const locale = useLocale();
  const to = ({ outsideBody, toName, toOfficerName }: TransitionRow) =>
    outsideBody ?? [toName, toOfficerName].filter(Boolean).join(" ");
  const kind = ({ type, service }: TransitionRow) =>
    [t(`type.${type}`), service && t(`service.${service}`)].filter(Boolean).join(" · ");
  return (
    <DataTable
      fill
      label={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/office/transitions/${id}`}
      columns={[
        {
          key: "subject",
          title: t("columns.subject"),
          width: "168px",
          cell: ({ subjectNumber, isNew }) => (
            <>
              {subjectNumber} {isNew && <Tag tone="warning">{t("isNew")}</Tag>}
            </>
          ),
        },
        { key: "name", title: t("columns.name"), width: "96px", cell: ({ subjectName }) => subjectName },
        { key: "type", title: t("columns.type"), width: "160px", cell: kind },
        {
          key: "from",
          title: t("columns.from"),
          hideOnPhone: true,
          truncate: true,
          cell: (row) => row.fromName,
        },
        { key: "to", title: t("columns.to"), width: "200px", cell: to },
        {
          key: "sent",
          title: t("columns.sent"),
          width: "96px",
          hideOnPhone: true,
          cell: ({ sentOn }) => formatDay(sentOn, "table", locale),
        },
        {
          key: "status",
          title: t("columns.status"),
          width: "96px",
          cell: ({ status }) => <StatusPill tone={transitionTones[status]}>{states(status)}</StatusPill>,
        },
      ]}
      empty={<EmptyState title={empty}>{t("emptyBody")}</EmptyState>}
      footer={<TableFooter summary={t("summary", { count: rows.length })} {...(next && { next })} />}
    />
  );
}
