import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { NoticeSheet } from "./notice-sheet.tsx";
import { PrintNoticeForm } from "./print-notice-form.tsx";

/** The public notice on one sheet of paper. */
export default async function NoticePage({ params }: { params: Promise<{ archiveId: string }> }) {
  const { archiveId } = await params;
  const [sheet, t] = [await api.archives.notice({ id: archiveId }), await getTranslations("hardship.notice")];
  return (
    <Page
      header={
        <div className="no-print">
          <PageHeader
            title={t("title")}
            note={t("privacy")}
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
      <Crumbs items={[{ label: sheet.name, href: `/hardship/${archiveId}` }, { label: t("title") }]} />
      <NoticeSheet sheet={sheet} />
    </Page>
  );
}
