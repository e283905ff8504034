import type { AppRouter } from "@gongbang/api/root";
import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { DuePill } from "@gongbang/ui/due-pill";
import { EmptyState } from "@gongbang/ui/empty-state";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { codeWord } from "~/shell/code-words.ts";

type Due = inferRouterOutputs<AppRouter>["visits"]["due"];
type DuePanelProps = Pick<Due, "rows" | "count"> & { path: string; className?: string | undefined };

/** Households with the day that presses; each opens the form at `path` for itself. */
export function DuePanel({ rows, count, path, className }: DuePanelProps) {
  const t = useTranslations("aid.visits");
  return (
    <Panel flush title={t("due")} extra={t("dueAll", { count })} className={className}>
      {rows.length === 0 && <EmptyState title={t("dueEmpty")} />}
      {rows.map((row) => (
        <HouseholdRow key={row.id} row={row} href={`${path}?archive=${row.id}`} note={row.addressMask}>
          <DaysPill days={row.daysLeft} />
        </HouseholdRow>
      ))}
    </Panel>
  );
}

/** What is due today is not overdue. */
function DaysPill({ days }: { days: number }) {
  const t = useTranslations("common.due");
  if (days < 0) return <DuePill kind="missed">{t("daysMissed", { count: -days })}</DuePill>;
  if (days === 0) return <DuePill kind="today">{t("today")}</DuePill>;
  return <DuePill kind={days <= 3 ? "soon" : "ok"}>{t("daysLeft", { count: days })}</DuePill>;
}

type HouseholdRowProps = {
  row: { name: string; number: string; grade: string | null };
  href: string;
  note?: string | null;
  children?: ReactNode;
};

/** A household as a line that leads to its form. */
export function HouseholdRow({ row, href, note, children }: HouseholdRowProps) {
  const grade = codeWord(hardshipGrade, row.grade, useLocale());
  return (
    <PanelRow href={href}>
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <b className="shrink-0 font-medium">{row.name}</b>
          <span className="truncate text-meta text-muted">
            {row.number}
            {grade && ` · ${grade}`}
          </span>
        </span>
        {note && <span className="block truncate text-meta text-muted">{note}</span>}
      </span>
      {children}
    </PanelRow>
  );
}
