import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api, orNotFound } from "~/shell/trpc-server.ts";
import { PrintListForm } from "../../../batches/[batchId]/list/print-list-form.tsx";
import { SigningSheet } from "./signing-sheet.tsx";

/** 造册签收表: everybody on the list, with room to sign (handbook domain.md B.4). */
export default async function SheetPage({ params }: { params: Promise<{ campaignId: string }> }) {
  const { campaignId } = await params;
  const [t, sheet] = await Promise.all([
    getTranslations("campaigns"),
    orNotFound(api.campaigns.sheet({ campaignId })),
  ]);
  return (
    <Page
      header={<PageHeader title={t("sheet.title")} actions={<PrintListForm label={t("sheet.print")} />} />}
    >
      <Crumbs
        items={[
          { href: "/aid/campaigns", label: t("title") },
          { href: `/aid/campaigns/${campaignId}`, label: sheet.number },
          { label: t("sheet.title") },
        ]}
      />
      <SigningSheet sheet={sheet} />
    </Page>
  );
}
