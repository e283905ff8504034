import { listVisitsInput } from "@gongbang/domain/aid/list-visits.input";
import { TableFooter } from "@gongbang/ui/data-table";
import { FilterBar } from "@gongbang/ui/filter-bar";
import { ButtonLink } from "@gongbang/ui/link";
import { Columns, Page, PageHeader } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { Footprints } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { DueHouseholds } from "../household-choice.tsx";
import { listAddress } from "../list-address.ts";
import { VisitTable } from "../visit-table.tsx";
import { TaskPanel } from "./task-panel.tsx";

type Asked = { view?: string; q?: string; after?: string };
const href = (state: Asked) => listAddress("/aid/visits", state);

function readAsked({ view, q, after }: Asked) {
  const read = listVisitsInput.safeParse({ mine: view === "mine", search: q, after });
  return read.success ? read.data : listVisitsInput.parse({});
}

export default async function VisitsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = readAsked(await searchParams);
  const { mine, search, after } = asked;
  const view = mine ? "mine" : "all";
  const [t, common, list, due, tasks, { may }] = await Promise.all([
    getTranslations("aid.visits"),
    getTranslations("common.list"),
    api.visits.list(asked),
    api.visits.due({ limit: 1 }),
    api.tasks.list({ mine: true, limit: 20 }),
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
                href: href({ view: each, q: search }),
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
        keep={{ view }}
      />
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
              summary={t("shown", { count: list.rows.length })}
              hint={common("keysHint")}
              {...(after && { previous: { href: href({ view, q: search }), label: common("previousPage") } })}
              {...(list.next && {
                next: { href: href({ view, q: search, after: list.next }), label: common("nextPage") },
              })}
            />
          }
        />
      </Columns>
    </Page>
  );
}
