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
import { nameOfUnion } from "../../../shell/name-of-union.ts";
import { NarrowedLine } from "../../../shell/narrowed-line.tsx";
import { pageContext } from "../../../shell/session.ts";
import { api } from "../../../shell/trpc-server.ts";
import { DeadlineTable } from "./deadline-table.tsx";
import { IdleTickets } from "./idle-tickets.tsx";

type Asked = Record<string, string | undefined>;

function hrefOf(asked: Asked): string {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return `/deadlines?${new URLSearchParams(given)}`;
}

export default async function DeadlinesPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const read = findDeadlinesInput.safeParse(
    Object.fromEntries(Object.entries(asked).filter(([, value]) => value)),
  );
  const query = read.success ? read.data : findDeadlinesInput.parse({});
  const { window, group, after, under, from, until } = query;
  const state = { window, group, under, from, until };
  const { may } = await pageContext();
  const mayReadTickets = may("dispute.ticket.read");
  const [t, common, list, idle, unionName] = await Promise.all([
    getTranslations("disputes.deadlines"),
    getTranslations("common"),
    api.deadlines.list(query),
    mayReadTickets ? api.deadlines.without({ limit: 50 }) : null,
    nameOfUnion(under),
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
                href: hrefOf({ ...state, window: each }),
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
          <FilterChip key={each} href={hrefOf({ ...state, group: each })} active={each === group}>
            {t(each === "day" ? "byDay" : "byKeeper")}
          </FilterChip>
        ))}
      </div>
      <NarrowedLine state={state} hrefOf={hrefOf} unionName={unionName} />
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
            summary={t("summary", { shown: list.rows.length, total: list.total })}
            {...(after && {
              previous: { href: hrefOf(state), label: common("list.previousPage") },
            })}
            {...(list.next && {
              next: { href: hrefOf({ ...state, after: list.next }), label: common("list.nextPage") },
            })}
          />
        }
      />
      {idle && <IdleTickets rows={idle.rows} />}
    </Page>
  );
}
