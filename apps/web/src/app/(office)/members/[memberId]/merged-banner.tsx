import { AlertBanner } from "@gongbang/ui/alert-banner";
import { useTranslations } from "next-intl";

type MergedBannerProps = { into: { name: string; number: string; unionName: string } };

/** Says where a merged record has gone to, for whoever may not open the one that was kept. */
export function MergedBanner({ into: { name, number, unionName } }: MergedBannerProps) {
  const t = useTranslations("duplicates.redirect");
  return (
    <AlertBanner tone="info" title={t("title", { name, number })}>
      {t("elsewhere", { unionName })}
    </AlertBanner>
  );
}
