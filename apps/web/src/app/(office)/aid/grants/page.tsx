import { grantViews, listGrantsInput } from "@gongbang/domain/aid/list-grants.input";
import { TableFooter } from "@gongbang/ui/data-table";
import { FilterBar } from "@gongbang/ui/filter-bar";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { nameOfUnion } from "~/shell/name-of-union.ts";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { GrantFilterLine } from "../grant-filter-line.tsx";
import { GrantTable } from "../grant-table.tsx";
import { listAddress } from "../list-address.ts";

type Narrowed = "under" | "from" | "until" | "kind" | "source";
type Asked = Partial<Record<"view" | "q" | "after" | Narrowed, string>>;
const href = (state: Asked) => listAddress("/aid/grants", state);

/** What the address asks for; whatever is no view of ours falls back to all grants. */
function readAsked({ q, ...asked }: Asked) {
  const read = listGrantsInput.safeParse({ ...known(asked), search: q });
  return read.success ? read.data : listGrantsInput.parse({});
}

const known = ({ view, after, under, from, until, kind, source }: Asked) => ({
  ...{ view, after, under, from, until, kind, source },
});

export default async function GrantsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = readAsked(await searchParams);
  const { view, search, after, under, from, until, kind, source } = asked;
  const state = { view, q: search, under, from, until, kind, source };
  const [t, common, list, unionName, { may }] = await Promise.all([
    getTranslations("aid.grants"),
    getTranslations("common.list"),
    api.grants.list(asked),
    nameOfUnion(under),
    pageContext(),
  ]);
  const { total, households, persons, sumFen: sum } = list;
  const sums = { total, households, persons, sum };
  const mayPropose = may("aid.grant.propose");
  return (
    <Page
      fill
      header={
        <PageHeader
          title={t("title")}
          count={list.counts.all}
          note={t("sums", sums)}
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
                href: href({ ...state, view: each }),
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
        keep={{ ...state, q: undefined }}
      />
      <GrantFilterLine state={state} hrefOf={href} unionName={unionName} />
      <GrantTable
        fill
        rows={list.rows}
        footer={
          <TableFooter
            summary={t("summary", { shown: list.rows.length, total: list.counts[view] })}
            hint={common("keysHint")}
            {...(after && { previous: { href: href(state), label: common("previousPage") } })}
            {...(list.next && {
              next: { href: href({ ...state, after: list.next }), label: common("nextPage") },
            })}
          />
        }
      />
    </Page>
  );
}
