import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { TextField } from "@gongbang/ui/field";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { useTranslations } from "next-intl";

/** 已封存: a file that was closed. Who keeps or audits it opens it with a reason; nobody else does. */
export function RestrictedPage({ archiveId, mayAsk }: { archiveId: string; mayAsk: boolean }) {
  const t = useTranslations("hardship.restricted");
  return (
    <Page
      header={
        <PageHeader
          title={t("title")}
          actions={<ButtonLink href={`/hardship/${archiveId}/decision`}>{t("decision")}</ButtonLink>}
        />
      }
    >
      <AlertBanner tone="warning" title={t("heading")}>
        {t(mayAsk ? "ask" : "closed")}
      </AlertBanner>
      {mayAsk && (
        <form method="get" className="panel mt-3 flex max-w-xl items-end gap-3 p-4 max-md:flex-col">
          <TextField label={t("reason")} name="reason" required minLength={2} className="flex-1" />
          <Button type="submit" variant="primary">
            {t("open")}
          </Button>
        </form>
      )}
    </Page>
  );
}
