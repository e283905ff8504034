import { listVisitsInput } from "@gongbang/domain/aid/list-visits.input";
import { TableFooter } from "@gongbang/ui/data-table";
import { FilterBar } from "@gongbang/ui/filter-bar";
import { ButtonLink } from "@gongbang/ui/link";
import { Columns, Page, PageHeader } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { Footprints } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { nameOfUnion } from "~/shell/name-of-union.ts";
import { NarrowedLine } from "~/shell/narrowed-line.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { DueHouseholds } from "../household-choice.tsx";
import { listAddress } from "../list-address.ts";
import { VisitTable } from "../visit-table.tsx";
import { TaskPanel } from "./task-panel.tsx";

type Asked = Partial<Record<"view" | "q" | "after" | "under" | "from" | "until", string>>;
const href = (state: Asked) => listAddress("/aid/visits", state);

function readAsked({ view, q, after, under, from, until }: Asked) {
  const narrowed = { under, from, until };
  const read = listVisitsInput.safeParse({ mine: view === "mine", search: q, after, ...narrowed });
  return read.success ? read.data : listVisitsInput.parse({});
}

export default async function VisitsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = readAsked(await searchParams);
  const { mine, search, after, under, from, until } = asked;
  const view = mine ? "mine" : "all";
  const state = { view, q: search, under, from, until };
  const [t, common, list, due, tasks, unionName, { may }] = await Promise.all([
    getTranslations("aid.visits"),
    getTranslations("common.list"),
    api.visits.list(asked),
    api.visits.due({ limit: 1 }),
    api.tasks.list({ mine: true, limit: 20 }),
    nameOfUnion(under),
    pageContext(),
  ]);
  const mayRecord = may("aid.visit.record");
  return (
    <Page
      fill
      header={
        <PageHeader
          title={t("title")}
          count={t("count", { count: due.count })}
          actions={
            <>
              <ButtonLink href="/aid/visits/plan">{t("toPlan")}</ButtonLink>
              {mayRecord && (
                <>
                  {/* Loaded anew: the telephone page has a content policy of its own. */}
                  <ButtonLink href="/round" target="_self">
                    {t("toRound")}
                  </ButtonLink>
                  <ButtonLink href="/aid/visits/new" variant="primary" icon={<Footprints aria-hidden />}>
                    {t("new")}
                  </ButtonLink>
                </>
              )}
            </>
          }
          tabs={
            <TabsNav
              label={t("views.label")}
              items={(["all", "mine"] as const).map((each) => ({
                href: href({ ...state, view: each }),
                label: t(`views.${each}`),
                current: each === view,
              }))}
            />
          }
        />
      }
    >
      <FilterBar
        action="/aid/visits"
        label={common("filters")}
        search={{ name: "q", value: search, placeholder: t("search"), label: t("search") }}
        submitLabel={common("search")}
        keep={{ ...state, q: undefined }}
      />
      <NarrowedLine state={state} hrefOf={href} unionName={unionName} />
      <Columns
        fill
        width="preview"
        side={
          <>
            <DueHouseholds path={mayRecord ? "/aid/visits/new" : "/aid/visits"} limit={50} />
            <TaskPanel rows={tasks.rows} mayFinish={may("aid.task.finish")} />
          </>
        }
      >
        <VisitTable
          rows={list.rows}
          footer={
            <TableFooter
              summary={t("shown", { count: list.rows.length, total: list.total })}
              hint={common("keysHint")}
              {...(after && { previous: { href: href(state), label: common("previousPage") } })}
              {...(list.next && {
                next: { href: href({ ...state, after: list.next }), label: common("nextPage") },
              })}
            />
          }
        />
      </Columns>
    </Page>
  );
}
