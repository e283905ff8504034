import { EmptyState } from "@gongbang/ui/empty-state";
import { Page, PageHeader } from "@gongbang/ui/page";
import { Panel } from "@gongbang/ui/panel";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api, orNotFound } from "~/shell/trpc-server.ts";
import { HouseholdCard } from "../household-card.tsx";
import { HouseholdChoice } from "../household-choice.tsx";
import { ProposeGrantForm } from "./propose-grant-form.tsx";

type Asked = { archive?: string; q?: string };

export default async function ProposePage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { archive, q } = await searchParams;
  const [t, { may }] = [await getTranslations("aid.grants.form"), await pageContext()];
  if (!may("aid.grant.propose")) forbidden();
  return (
    <Page header={<PageHeader title={t("title")} note={archive ? t("lead") : t("chooseTitle")} />}>
      <Crumbs items={[{ label: t("title") }]} />
      {archive ? (
        <ForHousehold archiveId={archive} />
      ) : (
        <HouseholdChoice path="/aid/propose" search={q?.trim().slice(0, 60) ?? ""} />
      )}
    </Page>
  );
}

async function ForHousehold({ archiveId }: { archiveId: string }) {
  const [t, household, { rows }, money] = await Promise.all([
    getTranslations("aid.grants.form"),
    orNotFound(api.visits.household({ archiveId })),
    api.funds.list({}),
    api.costs.list({ archiveId }),
  ]);
  const open = rows.filter((fund) => fund.open && fund.leftFen > 0);
  if (open.length === 0) {
    return (
      <Panel>
        <EmptyState title={t("noFund")}>{t("noFundBody")}</EmptyState>
      </Panel>
    );
  }
  return (
    <ProposeGrantForm
      archiveId={archiveId}
      enrolled={household.status === "enrolled"}
      funds={open}
      people={money.people}
      costs={money.costs.filter(({ leftFen }) => leftFen > 0)}
      aside={<HouseholdCard household={household} changeHref="/aid/propose" />}
    />
  );
}
