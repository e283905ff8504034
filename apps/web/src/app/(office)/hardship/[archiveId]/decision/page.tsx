import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { PrintNoticeForm } from "../notice/print-notice-form.tsx";
import { DecisionSheet } from "./decision-sheet.tsx";

/** 告知书: the written decision with its reason, on one sheet. */
export default async function DecisionPage({ params }: { params: Promise<{ archiveId: string }> }) {
  const { archiveId } = await params;
  const [told, t] = [
    await api.archives.decision({ id: archiveId }),
    await getTranslations("hardship.decision"),
  ];
  return (
    <Page
      header={
        <div className="no-print">
          <PageHeader
            title={t("title")}
            note={told.number}
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
      <Crumbs items={[{ label: told.number, href: `/hardship/${archiveId}` }, { label: t("title") }]} />
      <DecisionSheet told={told} />
    </Page>
  );
}
