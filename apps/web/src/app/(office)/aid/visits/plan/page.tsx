import { planViews, visitPlanInput } from "@gongbang/domain/aid/plan-visit.input";
import { TableFooter } from "@gongbang/ui/data-table";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { listAddress } from "../../list-address.ts";
import { PlanTable } from "./plan-table.tsx";

type Asked = { view?: string; mine?: string; after?: string };
const href = (state: Asked) => listAddress("/aid/visits/plan", state);

function readAsked({ view, mine, after }: Asked) {
  const read = visitPlanInput.safeParse({ view, mine: mine === "1", after });
  return read.success ? read.data : visitPlanInput.parse({});
}

export default async function VisitPlanPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = readAsked(await searchParams);
  const { view, after } = asked;
  const mine = asked.mine ? "1" : undefined;
  const [t, common, plan, { may }] = await Promise.all([
    getTranslations("aid.visits.plan"),
    getTranslations("common.list"),
    api.rounds.plan(asked),
    pageContext(),
  ]);
  const maySet = may("aid.visit.plan");
  return (
    <Page
      fill
      header={
        <PageHeader
          title={t("title")}
          actions={
            <ButtonLink href={href({ view, ...(mine ? {} : { mine: "1" }) })}>
              {t(mine ? "everyone" : "mine")}
            </ButtonLink>
          }
          tabs={
            <TabsNav
              label={t("views.label")}
              items={planViews.map((each) => ({
                href: href({ view: each, mine }),
                label: t(`views.${each}`),
                count: plan.counts[each],
                current: each === view,
              }))}
            />
          }
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      <PlanTable
        rows={plan.rows}
        maySet={maySet}
        footer={
          <TableFooter
            summary={t("shown", { count: plan.rows.length })}
            hint={common("keysHint")}
            {...(after && { previous: { href: href({ view, mine }), label: common("previousPage") } })}
            {...(plan.next && {
              next: { href: href({ view, mine, after: plan.next }), label: common("nextPage") },
            })}
          />
        }
      />
    </Page>
  );
}
