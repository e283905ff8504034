import { findTicketsInput, ticketViews } from "@gongbang/domain/disputes/find-tickets.input";
import { ticketStatuses } from "@gongbang/domain/disputes/ticket.status";
import { TableFooter } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { FilterBar, FilterChip } from "@gongbang/ui/filter-bar";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { Plus, Scale } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { pageContext } from "../../../shell/session.ts";
import { api } from "../../../shell/trpc-server.ts";
import { TicketTable } from "./ticket-table.tsx";

type Asked = { view?: string; status?: string; q?: string; after?: string };

/** An address of the list: what is empty is left out. */
function hrefOf(asked: Asked): string {
  const given = Object.entries(asked).filter(([, value]) => value);
  return given.length === 0 ? "/disputes" : `/disputes?${new URLSearchParams(given)}`;
}

/** What the address asks for; whatever is no view or state of ours falls back to the open tickets. */
function readAsked({ view, status, q, after }: Asked) {
  const read = findTicketsInput.safeParse({
    ...(view && { view }),
    ...(status && { status }),
    ...(q && { search: q }),
    ...(after && { after }),
  });
  return read.success ? read.data : findTicketsInput.parse({});
}

export default async function TicketsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const { view, status, search, after } = readAsked(asked);
  const [t, words, list, { may }] = await Promise.all([
    getTranslations("disputes"),
    getTranslations("machines.dispute.ticket.states"),
    api.tickets.list({ view, search, ...(status && { status }), ...(after && { after }) }),
    pageContext(),
  ]);
  const common = await getTranslations("common");
  const state = { view, q: search, ...(status && { status }) };
  const mayOpen = may("dispute.ticket.open");

  return (
    <Page
      fill
      header={
        <PageHeader
          title={t("title")}
          count={t("count", { count: list.counts.open })}
          actions={
            mayOpen && (
              <ButtonLink href="/disputes/new" variant="primary" icon={<Plus aria-hidden />}>
                {t("new")}
              </ButtonLink>
            )
          }
          tabs={
            <TabsNav
              label={t("views.label")}
              items={ticketViews.map((each) => ({
                href: hrefOf({ view: each, q: search }),
                label: t(`views.${each}`),
                count: list.counts[each],
                current: each === view,
              }))}
            />
          }
        />
      }
    >
      <FilterBar
        action="/disputes"
        label={common("list.filters")}
        search={{ name: "q", value: search, placeholder: t("search"), label: t("search") }}
        submitLabel={common("list.search")}
        keep={{ view, ...(status && { status }) }}
      >
        {ticketStatuses.map((each) => (
          <FilterChip
            key={each}
            href={hrefOf({ view, q: search, ...(each !== status && { status: each }) })}
            active={each === status}
          >
            {words(each)}
          </FilterChip>
        ))}
      </FilterBar>
      <TicketTable
        rows={list.rows}
        empty={
          <EmptyState icon={<Scale aria-hidden />} title={t("emptyTitle")}>
            {t("emptyBody")}
          </EmptyState>
        }
        footer={
          <TableFooter
            summary={t("summary", { shown: list.rows.length, total: list.counts[view] })}
            hint={common("list.keysHint")}
            {...(after && { previous: { href: hrefOf(state), label: common("list.previousPage") } })}
            {...(list.next && {
              next: { href: hrefOf({ ...state, after: list.next }), label: common("list.nextPage") },
            })}
          />
        }
      />
    </Page>
  );
}
