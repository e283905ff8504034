import { type BatchStatus, batchStatuses } from "@gongbang/domain/aid/batch.status";
import { TableFooter } from "@gongbang/ui/data-table";
import { EmptyState } from "@gongbang/ui/empty-state";
import { FilterBar, FilterChip } from "@gongbang/ui/filter-bar";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { BatchTable } from "./batch-table.tsx";

type Asked = { status?: string; q?: string; after?: string };
const statusIn = (text: string | undefined): BatchStatus | undefined =>
  batchStatuses.find((status) => status === text);

export default async function BatchesPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { status: said, q = "", after } = await searchParams;
  const status = statusIn(said);
  const [t, states, common, { rows, next }, { may }] = await Promise.all([
    getTranslations("batches"),
    getTranslations("machines.aid.batch.states"),
    getTranslations("common"),
    api.batches.list({ search: q.trim().slice(0, 30), ...(status && { status }), ...(after && { after }) }),
    pageContext(),
  ]);
  const mayMake = may("aid.batch.make");
  const hrefOf = (more: Asked) =>
    `/aid/batches?${new URLSearchParams({ ...(q && { q }), ...(status && { status }), ...more })}`;
  return (
    <Page
      fill
      header={
        <PageHeader
          title={t("title")}
          actions={
            <>
              <ButtonLink href="/aid/batches/templates">{t("templates.title")}</ButtonLink>
              {mayMake && (
                <ButtonLink href="/aid/batches/new" variant="primary" icon={<Plus aria-hidden />}>
                  {t("new")}
                </ButtonLink>
              )}
            </>
          }
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      <FilterBar
        action="/aid/batches"
        label={t("filter.label")}
        submitLabel={common("list.search")}
        search={{ name: "q", value: q, placeholder: t("filter.search"), label: t("filter.search") }}
        {...(status && { keep: { status } })}
      >
        <FilterChip
          href={`/aid/batches?${new URLSearchParams(q ? { q } : {})}`}
          active={status === undefined}
        >
          {t("filter.all")}
        </FilterChip>
        {batchStatuses.map((each) => (
          <FilterChip key={each} href={hrefOf({ status: each })} active={status === each}>
            {states(each)}
          </FilterChip>
        ))}
      </FilterBar>
      <BatchTable
        rows={rows}
        empty={<EmptyState title={t("emptyTitle")}>{t("emptyBody")}</EmptyState>}
        footer={
          <TableFooter
            summary={t("shown", { count: rows.length })}
            {...(after && { previous: { href: hrefOf({}), label: common("list.previousPage") } })}
            {...(next && { next: { href: hrefOf({ after: next }), label: common("list.nextPage") } })}
          />
        }
      />
    </Page>
  );
}
