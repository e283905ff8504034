import { AlertBanner } from "@gongbang/ui/alert-banner";
import { formatDay } from "@gongbang/ui/format";
import { useLocale, useTranslations } from "next-intl";
import type { GrantRecord } from "./grant-hands.tsx";
import { ReverseGrantForm } from "./reverse-grant-form.tsx";

type Props = { grant: GrantRecord; mayReverse: boolean };

/** What whoever decides has to know: that it overlaps with other aid, and that somebody asked for it to be reversed. */
export function GrantWarnings({ grant, mayReverse }: Props) {
  const [t, locale] = [useTranslations("aid"), useLocale()];
  const { overlaps, overlapReason, reversal, status } = grant;
  const asked = { grantId: grant.id, version: grant.version };
  const isOut = status === "paid" || status === "handedOver";
  return (
    <>
      {overlaps.length > 0 && (
        <AlertBanner tone="warning" title={t("grants.record.overlaps")}>
          {overlaps.map((sign) => t(`room.signs.${sign}`)).join("；")}
          <br />
          {t("grants.record.overlapReason", { reason: overlapReason })}
        </AlertBanner>
      )}
      {reversal && (
        <AlertBanner
          tone="danger"
          title={t("grants.reversal.title")}
          actions={mayReverse && <ReverseGrantForm asked={asked} reversal={reversal} />}
        >
          {t("grants.reversal.asked", {
            ...{ by: reversal.by, on: formatDay(reversal.on, "table", locale), reason: reversal.reason },
          })}
          {reversal.mine && ` ${t("grants.reversal.mine")}`}
        </AlertBanner>
      )}
      {isOut && !reversal && mayReverse && (
        <span>
          <ReverseGrantForm asked={asked} reversal={null} />
        </span>
      )}
    </>
  );
}
