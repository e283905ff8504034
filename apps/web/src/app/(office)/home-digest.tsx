import type { Digest } from "@gongbang/domain/office/digest";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { formatDay } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { useLocale, useTranslations } from "next-intl";

/** 8:30 清点: what waits for this officer's decision since before today, in one line. */
export function HomeDigest({ digest }: { digest: Digest | null }) {
  const [t, locale] = [useTranslations("home.digest"), useLocale()];
  if (digest === null) return null;
  const { on, oldest, ...sums } = digest;
  return (
    <AlertBanner
      tone={digest.overdue > 0 ? "warning" : "info"}
      title={t("title", { on: formatDay(on, "short", locale) })}
      actions={<Link href="/office/approvals">{t("open")}</Link>}
    >
      {t("body", { ...sums, oldest: formatDay(oldest, "short", locale) })}
    </AlertBanner>
  );
}
