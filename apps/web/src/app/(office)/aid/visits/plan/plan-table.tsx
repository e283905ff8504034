import type { AppRouter } from "@gongbang/api/root";
import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { type Column, DataTable } from "@gongbang/ui/data-table";
import { DuePill } from "@gongbang/ui/due-pill";
import { EmptyState } from "@gongbang/ui/empty-state";
import type { inferRouterOutputs } from "@trpc/server";
import { CalendarClock } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { codeWord } from "~/shell/code-words.ts";
import { PlanVisitForm } from "./plan-visit-form.tsx";

type Row = inferRouterOutputs<AppRouter>["rounds"]["plan"]["rows"][number];
type PlanTableProps = { rows: readonly Row[]; maySet: boolean; footer?: ReactNode };

/** The households of a view of the plan, the longest overdue first. */
export function PlanTable({ rows, maySet, footer }: PlanTableProps) {
  const [t, due] = [useTranslations("aid.visits.plan"), useTranslations("common.due")];
  const locale = useLocale();
  const pill = ({ daysLeft }: Row) => {
    if (daysLeft === null) return null;
    if (daysLeft < 0) return <DuePill kind="missed">{due("daysMissed", { count: -daysLeft })}</DuePill>;
    if (daysLeft === 0) return <DuePill kind="today">{due("today")}</DuePill>;
    return <DuePill kind={daysLeft <= 3 ? "soon" : "ok"}>{due("daysLeft", { count: daysLeft })}</DuePill>;
  };
  const columns: Column<Row>[] = [
    { key: "name", title: t("columns.name"), cell: (row) => row.name },
    { key: "number", title: t("columns.number"), cell: (row) => row.number },
    {
      key: "grade",
      title: t("columns.grade"),
      cell: (row) => codeWord(hardshipGrade, row.grade, locale),
      hideOnPhone: true,
    },
    {
      key: "address",
      title: t("columns.address"),
      cell: (row) => row.addressMask,
      truncate: true,
      hideOnPhone: true,
    },
    { key: "keeper", title: t("columns.keeper"), cell: (row) => row.keeperName, hideOnPhone: true },
    { key: "due", title: t("columns.due"), cell: pill },
    ...(maySet
      ? [
          {
            key: "set",
            title: t("columns.set"),
            buttons: true,
            cell: ({ id, name, nextVisitOn }: Row) => (
              <PlanVisitForm archiveId={id} name={name} nextVisitOn={nextVisitOn} />
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      fill
      label={t("title")}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/hardship/${row.id}`}
      columns={columns}
      empty={
        <EmptyState icon={<CalendarClock aria-hidden />} title={t("emptyTitle")}>
          {t("emptyBody")}
        </EmptyState>
      }
      footer={footer}
    />
  );
}
