import { dayAt } from "@gongbang/domain/kernel/day";
import { Link } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { mayAskFor } from "../../../hardship/[archiveId]/read-opened.ts";
import { RestrictedPage } from "../../../hardship/[archiveId]/restricted-page.tsx";
import { AccountPanel } from "./account-panel.tsx";
import { CostTable } from "./cost-table.tsx";
import { RecordAccountForm } from "./record-account-form.tsx";
import { RecordCostForm } from "./record-cost-form.tsx";

type Props = { params: Promise<{ archiveId: string }>; searchParams: Promise<{ reason?: string }> };

/** Of a file that was closed, whether this reader may ask for it with a reason. */
const readMoney = (archiveId: string, reason: string | undefined) =>
  api.costs
    .list({ archiveId, ...(reason && { reason }) })
    .then((money) => ({ money, mayAsk: true }))
    .catch((error: unknown) => ({ money: null, mayAsk: mayAskFor(error) }));

/** 费用与账户: what a household paid of its bills, and whose account it is paid to. */
export default async function HouseholdMoneyPage({ params, searchParams }: Props) {
  const [{ archiveId }, { reason }] = [await params, await searchParams];
  const { money, mayAsk } = await readMoney(archiveId, reason);
  if (money === null) return <RestrictedPage archiveId={archiveId} mayAsk={mayAsk} />;
  const [t, { may, now }] = [await getTranslations("aid.money"), await pageContext()];
  const mayRecord = money.isOpen && may("aid.cost.record");
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
