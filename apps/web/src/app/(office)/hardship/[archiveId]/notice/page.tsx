import { AlertBanner } from "@gongbang/ui/alert-banner";
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
                {!sheet.isOver && <PrintNoticeForm />}
              </>
            }
          />
        </div>
      }
    >
      <Crumbs
        items={[{ label: sheet.name || t("record"), href: `/hardship/${archiveId}` }, { label: t("title") }]}
      />
      {sheet.isOver ? (
        <AlertBanner tone="info" title={t("overTitle")}>
          {t("overBody")}
        </AlertBanner>
      ) : (
        <NoticeSheet sheet={sheet} />
      )}
      {sheet.sha256 && (
        <p className="no-print mt-2 break-all text-meta text-muted">{t("hash", { hash: sheet.sha256 })}</p>
      )}
    </Page>
  );
}
