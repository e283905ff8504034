import { scopeFor } from "@gongbang/domain/access/policy";
import { calendarYearInput } from "@gongbang/domain/office/change-day.input";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { EmptyState } from "@gongbang/ui/empty-state";
import { FilterChip } from "@gongbang/ui/filter-bar";
import { formatDay } from "@gongbang/ui/format";
import { Columns, Page, PageHeader } from "@gongbang/ui/page";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import { getLocale, getTranslations } from "next-intl/server";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { SettingsTabs } from "../settings-tabs.tsx";
import { ChangeDayForm } from "./change-day-form.tsx";

type Asked = { year?: string };

export default async function CalendarPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { year: given } = await searchParams;
  const asked = calendarYearInput.safeParse(given ? { year: Number(given) } : {});
  const [t, calendar, { actor }] = await Promise.all([
    getTranslations("office.calendar"),
    api.office.calendar.year(asked.success ? asked.data : {}),
    pageContext(),
  ]);
  const { year, today, published } = calendar;
  const mayChange = actor !== null && scopeFor(actor, "office.calendar.change") !== null;
  const thisYear = Number(today.slice(0, 4));
  const years = [...new Set([thisYear - 1, thisYear, thisYear + 1, thisYear + 2, year])].sort();
  return (
    <Page
      header={<PageHeader title={t("title")} note={t("note")} tabs={<SettingsTabs current="calendar" />} />}
    >
      <nav aria-label={t("years")} className="flex flex-wrap gap-2">
        {years.map((each) => (
          <FilterChip key={each} href={`/office/calendar?year=${each}`} active={each === year}>
            {each}
          </FilterChip>
        ))}
      </nav>
      {!published && <AlertBanner tone="warning">{t("unpublished", { year: String(year) })}</AlertBanner>}
      {mayChange ? (
        <Columns
          width="party"
          side={
            // The form's bar reaches over its margins, which here are the other column's.
            <div className="overflow-x-clip">
              <ChangeDayForm />
            </div>
          }
        >
          <DaysPanel calendar={calendar} />
        </Columns>
      ) : (
        <DaysPanel calendar={calendar} />
      )}
    </Page>
  );
}

type Calendar = Awaited<ReturnType<typeof api.office.calendar.year>>;

async function DaysPanel({ calendar: { year, days } }: { calendar: Calendar }) {
  const [t, locale] = await Promise.all([getTranslations("office.calendar"), getLocale()]);
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
