import { dayAt } from "@gongbang/domain/kernel/day";
import { Link } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api, orNotFound } from "~/shell/trpc-server.ts";
import { AccountPanel } from "./account-panel.tsx";
import { CostTable } from "./cost-table.tsx";
import { RecordAccountForm } from "./record-account-form.tsx";
import { RecordCostForm } from "./record-cost-form.tsx";

/** 费用与账户: what a household paid of its bills, and whose account it is paid to. */
export default async function HouseholdMoneyPage({ params }: { params: Promise<{ archiveId: string }> }) {
  const { archiveId } = await params;
  const [t, money, { may, now }] = await Promise.all([
    getTranslations("aid.money"),
    orNotFound(api.costs.list({ archiveId })),
    pageContext(),
  ]);
  const mayRecord = may("aid.cost.record");
  const people = money.people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Page
      header={
        <PageHeader
          title={t("title", { name: money.name })}
          note={<Link href={`/hardship/${archiveId}`}>{money.number}</Link>}
          actions={
            mayRecord && (
              <>
                <RecordAccountForm archiveId={archiveId} people={people} />
                <RecordCostForm archiveId={archiveId} people={people} today={dayAt(now)} />
              </>
            )
          }
        />
      }
    >
      <Crumbs items={[{ href: `/hardship/${archiveId}`, label: money.number }, { label: t("open") }]} />
      <h2 className="text-head font-semibold">{t("costs")}</h2>
      <p className="text-sub text-muted">{t("costsNote")}</p>
      <CostTable costs={money.costs} people={people} mayCorrect={mayRecord} />
      <AccountPanel accounts={money.accounts} people={money.people} />
    </Page>
  );
}
