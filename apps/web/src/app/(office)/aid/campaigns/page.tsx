import { campaignStates } from "@gongbang/domain/aid/campaign";
import { listCampaignsInput } from "@gongbang/domain/aid/campaign.input";
import { TableFooter } from "@gongbang/ui/data-table";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { listAddress } from "../list-address.ts";
import { CampaignTable } from "./campaign-table.tsx";

type Asked = { state?: string | undefined; after?: string | undefined };
const href = (asked: Asked) => listAddress("/aid/campaigns", asked);

export default async function CampaignsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { state: said, after } = await searchParams;
  const state = campaignStates.find((each) => each === said);
  const read = listCampaignsInput.safeParse({ ...(state && { state }), ...(after && { after }) });
  const [t, common, { rows, next }, { may }] = await Promise.all([
    getTranslations("campaigns"),
    getTranslations("common.list"),
    api.campaigns.list(read.success ? read.data : {}),
    pageContext(),
  ]);
  const mayOpen = may("aid.campaign.run");
  const tabs = [undefined, ...campaignStates].map((each) => ({
    href: href({ state: each }),
    label: t(`states.${each ?? "all"}`),
    current: each === state,
  }));
  return (
    <Page
      fill
      header={
        <PageHeader
          title={t("title")}
          tabs={<TabsNav label={t("title")} items={tabs} />}
          actions={
            mayOpen && (
              <ButtonLink href="/aid/campaigns/new" variant="primary" icon={<Plus aria-hidden />}>
                {t("open.title")}
              </ButtonLink>
            )
          }
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      <CampaignTable
        rows={rows}
        footer={
          <TableFooter
            summary={t("shown", { count: rows.length })}
            {...(after && { previous: { href: href({ state }), label: common("previousPage") } })}
            {...(next && { next: { href: href({ state, after: next }), label: common("nextPage") } })}
          />
        }
      />
    </Page>
  );
}
