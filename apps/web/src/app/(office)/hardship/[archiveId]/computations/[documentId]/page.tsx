import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { PrintNoticeForm } from "../../notice/print-notice-form.tsx";
import { ComputationSheet } from "./computation-sheet.tsx";

type Props = {
  params: Promise<{ archiveId: string; documentId: string }>;
  searchParams: Promise<{ reason?: string }>;
};

/** A computation as it was kept on that day, to be read and printed. */
export default async function ComputationPage({ params, searchParams }: Props) {
  const [{ archiveId, documentId }, { reason }] = [await params, await searchParams];
  const [paper, t] = [
    await api.archives.document({ id: documentId, ...(reason && { reason }) }),
    await getTranslations("hardship.computation"),
  ];
  return (
    <Page
      header={
        <div className="no-print">
          <PageHeader
            title={t("title")}
            note={paper.content.number}
            actions={
              <>
                <ButtonLink href={`/hardship/${archiveId}`}>{t("back")}</ButtonLink>
                <PrintNoticeForm />
              </>
            }
          />
        </div>
      }
    >
      <Crumbs
        items={[{ label: paper.content.number, href: `/hardship/${archiveId}` }, { label: t("title") }]}
      />
      <ComputationSheet paper={paper} />
    </Page>
  );
}
