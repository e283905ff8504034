import { objectStates } from "@gongbang/domain/aid/campaign";
import { listObjectsInput } from "@gongbang/domain/aid/campaign.input";
import { TableFooter } from "@gongbang/ui/data-table";
import { Page, Stack } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { RecordTrail } from "~/shell/record-trail.tsx";
import { pageContext } from "~/shell/session.ts";
import { api, orNotFound } from "~/shell/trpc-server.ts";
import { listAddress } from "../../list-address.ts";
import { CampaignHeader } from "./campaign-header.tsx";
import { GoodsPanel } from "./goods-panel.tsx";
import { ObjectTable } from "./object-table.tsx";
import { ShareTable } from "./share-table.tsx";

type Asked = { state?: string | undefined; after?: string | undefined };
type Props = { params: Promise<{ campaignId: string }>; searchParams: Promise<Asked> };

export default async function CampaignPage({ params, searchParams }: Props) {
  const [{ campaignId }, { state: said, after }] = [await params, await searchParams];
  const state = objectStates.find((each) => each === said);
  const read = listObjectsInput.safeParse({ campaignId, ...(state && { state }), ...(after && { after }) });
  const [t, common, { trail, ...campaign }, { rows, next }, { may }] = await Promise.all([
    getTranslations("campaigns"),
    getTranslations("common.list"),
    orNotFound(api.campaigns.record({ campaignId })),
    orNotFound(api.campaigns.objects(read.success ? read.data : { campaignId })),
    pageContext(),
  ]);
  const unions = campaign.mayRun ? await api.members.unions({}) : [];
  const mayPropose = may("aid.grant.propose");
  const href = (more: Asked) => listAddress(`/aid/campaigns/${campaignId}`, more);
  return (
    <Page header={<CampaignHeader campaign={campaign} unions={unions} />}>
      <Crumbs items={[{ href: "/aid/campaigns", label: t("title") }, { label: campaign.number }]} />
      <Stack>
        <ShareTable shares={campaign.shares} sum={campaign.sum} />
        <GoodsPanel campaign={campaign} />
        <ObjectTable
          rows={rows}
          campaign={campaign}
          state={state}
          mayPropose={mayPropose}
          footer={
            <TableFooter
              summary={t("objects.shown", { count: rows.length })}
              {...(after && { previous: { href: href({ state }), label: common("previousPage") } })}
              {...(next && { next: { href: href({ state, after: next }), label: common("nextPage") } })}
            />
          }
        />
        {trail.length > 0 && <RecordTrail trail={trail} />}
      </Stack>
    </Page>
  );
}
