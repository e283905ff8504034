import type { AppRouter } from "@gongbang/api/root";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";

type Calendar = Pick<inferRouterOutputs<AppRouter>["office"]["calendar"]["year"], "year" | "days">;

/** The days of a year that are not as their weekday says, and who said so. */
export function DaysPanel({ calendar: { year, days } }: { calendar: Calendar }) {
  const [t, locale] = [useTranslations("office.calendar"), useLocale()];
  return (
    <Panel flush title={t("list", { year: String(year) })} extra={t("count", { count: days.length })}>
      {days.length === 0 && <EmptyState title={t("emptyTitle")}>{t("emptyBody")}</EmptyState>}
      {days.map(({ on, off, name, source }) => (
        <PanelRow key={on}>
          <time dateTime={on} className="w-40 tabular-nums">
            {formatDay(on, "weekday", locale)}
          </time>
          <Tag tone={off ? "success" : "warning"}>{t(off ? "rest" : "work")}</Tag>
          <span>{name}</span>
          <span className="ms-auto text-meta text-muted">
            {t(source === "office" ? "fromOffice" : "fromTable")}
          </span>
        </PanelRow>
      ))}
    </Panel>
  );
}
