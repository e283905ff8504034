import { dayAt } from "@gongbang/domain/kernel/day";
import { formatTime } from "@gongbang/ui/format";
import { Page, PageHeader } from "@gongbang/ui/page";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api, orNotFound } from "~/shell/trpc-server.ts";
import { HouseholdCard } from "../../household-card.tsx";
import { HouseholdChoice } from "../../household-choice.tsx";
import { RecordVisitForm } from "./record-visit-form.tsx";
import { freshVisit } from "./visit-values.ts";

type Asked = { archive?: string; q?: string };

export default async function NewVisitPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { archive, q } = await searchParams;
  const [t, { actor, may }] = [await getTranslations("aid.visits.form"), await pageContext()];
  if (!actor || !may("aid.visit.record")) forbidden();
  if (archive) return <ForHousehold archiveId={archive} officerId={actor.id} />;
  return (
    <Page header={<PageHeader title={t("title")} note={t("chooseTitle")} />}>
      <Crumbs items={[{ label: t("title") }]} />
      <HouseholdChoice path="/aid/visits/new" search={q?.trim().slice(0, 60) ?? ""} />
    </Page>
  );
}

async function ForHousehold({ archiveId, officerId }: { archiveId: string; officerId: string }) {
  const household = await orNotFound(api.visits.household({ archiveId }));
  const [t, { rows: ready }, { rows: funds }, { now }] = await Promise.all([
    getTranslations("aid.visits.form"),
    api.grants.readyFor({ archiveId }),
    api.funds.list({}),
    pageContext(),
  ]);
  return (
    <Page>
      <Crumbs items={[{ label: t("title") }]} />
      <RecordVisitForm
        key={archiveId}
        archiveId={archiveId}
        officerId={officerId}
        enrolled={household.status === "enrolled"}
        fresh={freshVisit(dayAt(now), formatTime(now))}
        ready={ready}
        funds={funds.filter((fund) => fund.open && fund.leftFen > 0)}
        household={<HouseholdCard household={household} changeHref="/aid/visits/new" />}
      />
    </Page>
  );
}
