import {
  deadlineGroups,
  deadlineWindows,
  findDeadlinesInput,
} from "@gongbang/domain/office/find-deadlines.input";
import { TableFooter } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { FilterChip } from "@gongbang/ui/filter-bar";
import { Page, PageHeader } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { CalendarClock } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { pageContext } from "../../../shell/session.ts";
import { api } from "../../../shell/trpc-server.ts";
import { DeadlineTable } from "./deadline-table.tsx";
import { IdleTickets } from "./idle-tickets.tsx";

type Asked = { window?: string; group?: string; after?: string };

function hrefOf(asked: Asked): string {
  return `/deadlines?${new URLSearchParams(Object.entries(asked).filter(([, value]) => value))}`;
}

export default async function DeadlinesPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const read = findDeadlinesInput.safeParse(
    Object.fromEntries(Object.entries(asked).filter(([, value]) => value)),
  );
  const { window, group, after } = read.success ? read.data : findDeadlinesInput.parse({});
  const { may } = await pageContext();
  const mayReadTickets = may("dispute.ticket.read");
  const [t, common, list, idle] = await Promise.all([
    getTranslations("disputes.deadlines"),
    getTranslations("common"),
    api.deadlines.list({ window, group, ...(after && { after }) }),
    mayReadTickets ? api.deadlines.without({ limit: 50 }) : null,
  ]);

  return (
    <Page
      header={
        <PageHeader
          title={t("title")}
          note={t("lead")}
          tabs={
            <TabsNav
              label={t("windows.label")}
              items={deadlineWindows.map((each) => ({
                href: hrefOf({ window: each, group }),
                label: t(`windows.${each}`),
                count: list.counts[each],
                current: each === window,
              }))}
            />
          }
        />
      }
    >
      <div className="flex flex-wrap items-center gap-2">
        {deadlineGroups.map((each) => (
          <FilterChip key={each} href={hrefOf({ window, group: each })} active={each === group}>
            {t(each === "day" ? "byDay" : "byKeeper")}
          </FilterChip>
        ))}
      </div>
      <DeadlineTable
        rows={list.rows}
        byKeeper={group === "keeper"}
        empty={
          <EmptyState icon={<CalendarClock aria-hidden />} title={t("emptyTitle")}>
            {t("emptyBody")}
          </EmptyState>
        }
        footer={
          <TableFooter
            summary={t("summary", { shown: list.rows.length, total: list.counts[window] })}
            {...(after && {
              previous: { href: hrefOf({ window, group }), label: common("list.previousPage") },
            })}
            {...(list.next && {
              next: { href: hrefOf({ window, group, after: list.next }), label: common("list.nextPage") },
            })}
          />
        }
      />
      {idle && <IdleTickets rows={idle.rows} />}
    </Page>
  );
}
