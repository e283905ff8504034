import { moneyKindOf } from "@gongbang/domain/aid/campaign";
import { Page, PageHeader } from "@gongbang/ui/page";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { OpenCampaignForm } from "./open-campaign-form.tsx";

const served: readonly string[] = Object.values(moneyKindOf);

/** A new campaign, on a fund that is open and serves one. */
export default async function NewCampaignPage() {
  const [t, { rows }, { may }] = await Promise.all([
    getTranslations("campaigns"),
    api.funds.list({}),
    pageContext(),
  ]);
  if (!may("aid.campaign.run")) forbidden();
  const funds = rows.filter(({ open, kinds }) => open && kinds.some((kind) => served.includes(kind)));
  return (
    <Page header={<PageHeader title={t("open.title")} />}>
      <Crumbs items={[{ href: "/aid/campaigns", label: t("title") }, { label: t("open.title") }]} />
      <OpenCampaignForm funds={funds} />
    </Page>
  );
}
