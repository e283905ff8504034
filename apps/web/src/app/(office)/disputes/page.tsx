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
import { nameOfUnion } from "../../../shell/name-of-union.ts";
import { NarrowedLine } from "../../../shell/narrowed-line.tsx";
import { pageContext } from "../../../shell/session.ts";
import { api } from "../../../shell/trpc-server.ts";
import { TicketTable } from "./ticket-table.tsx";

type Narrowed = "under" | "from" | "until";
type Asked = Partial<Record<"view" | "status" | "q" | "after" | Narrowed, string>>;

/** An address of the list: what is empty is left out. */
function hrefOf(asked: Record<string, string | undefined>): string {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length === 0 ? "/disputes" : `/disputes?${new URLSearchParams(given)}`;
}

/** What the address asks for; whatever is no view or state of ours falls back to the open tickets. */
function readAsked({ view, status, q, after, under, from, until }: Asked) {
  const read = findTicketsInput.safeParse({
    ...(view && { view }),
    ...(status && { status }),
    ...(q && { search: q }),
    ...(after && { after }),
    ...{ under, from, until },
  });
  return read.success ? read.data : findTicketsInput.parse({});
}

export default async function TicketsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const { view, status, search, after, ...narrowed } = readAsked(asked);
  const { under, from, until } = narrowed;
  const [t, words, list, unionName, { may }] = await Promise.all([
    getTranslations("disputes"),
    getTranslations("machines.dispute.ticket.states"),
    api.tickets.list({ ...narrowed, view, search, ...(status && { status }), ...(after && { after }) }),
    nameOfUnion(under),
    pageContext(),
  ]);
  const common = await getTranslations("common");
  const state = { view, q: search, status, under, from, until };
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
                href: hrefOf({ ...state, view: each, status: undefined }),
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
        keep={{ ...state, q: undefined }}
      >
        {ticketStatuses.map((each) => (
          <FilterChip
            key={each}
            href={hrefOf({ ...state, status: each === status ? undefined : each })}
            active={each === status}
          >
            {words(each)}
          </FilterChip>
        ))}
      </FilterBar>
      <NarrowedLine state={state} hrefOf={hrefOf} unionName={unionName} />
      <TicketTable
        rows={list.rows}
        empty={
          <EmptyState icon={<Scale aria-hidden />} title={t("emptyTitle")}>
            {t("emptyBody")}
          </EmptyState>
        }
        footer={
          <TableFooter
            summary={t("summary", { shown: list.rows.length, total: list.total })}
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
