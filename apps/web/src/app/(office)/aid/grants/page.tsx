import { grantViews, listGrantsInput } from "@gongbang/domain/aid/list-grants.input";
import { TableFooter } from "@gongbang/ui/data-table";
import { FilterBar } from "@gongbang/ui/filter-bar";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { GrantTable } from "../grant-table.tsx";
import { listAddress } from "../list-address.ts";

type Asked = { view?: string; q?: string; after?: string };
const href = (state: Asked) => listAddress("/aid/grants", state);

/** What the address asks for; whatever is no view of ours falls back to all grants. */
function readAsked({ view, q, after }: Asked) {
  const read = listGrantsInput.safeParse({ view, search: q, after });
  return read.success ? read.data : listGrantsInput.parse({});
}

export default async function GrantsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = readAsked(await searchParams);
  const { view, search, after } = asked;
  const [t, common, list, { may }] = await Promise.all([
    getTranslations("aid.grants"),
    getTranslations("common.list"),
    api.grants.list(asked),
    pageContext(),
  ]);
  const mayPropose = may("aid.grant.propose");
  return (
    <Page
      fill
      header={
        <PageHeader
          title={t("title")}
          count={list.counts.all}
          actions={
            mayPropose && (
              <ButtonLink href="/aid/propose" variant="primary" icon={<Plus aria-hidden />}>
                {t("new")}
              </ButtonLink>
            )
          }
          tabs={
            <TabsNav
              label={t("views.label")}
              items={grantViews.map((each) => ({
                href: href({ view: each, q: search }),
                label: t(`views.${each}`),
                count: list.counts[each],
                current: each === view,
              }))}
            />
          }
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      <FilterBar
        action="/aid/grants"
        label={common("filters")}
        search={{ name: "q", value: search, placeholder: t("search"), label: t("search") }}
        submitLabel={common("search")}
        keep={{ view }}
      />
      <GrantTable
        fill
        rows={list.rows}
        footer={
          <TableFooter
            summary={t("summary", { shown: list.rows.length, total: list.counts[view] })}
            hint={common("keysHint")}
            {...(after && { previous: { href: href({ view, q: search }), label: common("previousPage") } })}
            {...(list.next && {
              next: { href: href({ view, q: search, after: list.next }), label: common("nextPage") },
            })}
          />
        }
      />
    </Page>
  );
}
