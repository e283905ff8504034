import { calendarYearInput } from "@gongbang/domain/office/change-day.input";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { FilterChip } from "@gongbang/ui/filter-bar";
import { Columns, Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { SettingsTabs } from "../settings-tabs.tsx";
import { ChangeDayForm } from "./change-day-form.tsx";
import { ConfirmYear } from "./confirm-year-form.tsx";
import { DaysPanel } from "./days-panel.tsx";

type Asked = { year?: string };

export default async function CalendarPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { year: given } = await searchParams;
  const asked = calendarYearInput.safeParse(given ? { year: Number(given) } : {});
  const [t, calendar, { may }] = await Promise.all([
    getTranslations("office.calendar"),
    api.office.calendar.year(asked.success ? asked.data : {}),
    pageContext(),
  ]);
  const { year, today, published } = calendar;
  const mayChange = may("office.calendar.change");
  const thisYear = Number(today.slice(0, 4));
  const years = [...new Set([thisYear - 1, thisYear, thisYear + 1, thisYear + 2, year])].sort();
  return (
    <Page
      header={<PageHeader title={t("title")} note={t("note")} tabs={<SettingsTabs current="calendar" />} />}
    >
      <Crumbs items={[{ label: t("title") }]} />
      <nav aria-label={t("years")} className="flex flex-wrap gap-2">
        {years.map((each) => (
          <FilterChip key={each} href={`/office/calendar?year=${each}`} active={each === year}>
            {each}
          </FilterChip>
        ))}
      </nav>
      {!published && (
        <AlertBanner tone="warning" actions={mayChange && <ConfirmYear year={year} />}>
          {t("unpublished", { year: String(year) })}
        </AlertBanner>
      )}
      {mayChange ? (
        <Columns width="party" side={<ChangeDayForm />}>
          <DaysPanel calendar={calendar} />
        </Columns>
      ) : (
        <DaysPanel calendar={calendar} />
      )}
    </Page>
  );
}
