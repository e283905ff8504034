import { formatDay } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ArchiveView } from "./archive-shapes.ts";
import { RecordConsentForm } from "./record-consent-form.tsx";
import { WithdrawConsentForm } from "./withdraw-consent-form.tsx";

/** Who agreed to what, when and how, and who has not yet; a consent is taken back as easily as it is given. */
export function ConsentsPanel({ archive, today }: { archive: ArchiveView; today: string }) {
  const t = useTranslations("hardship.record");
  const channels = useTranslations("hardship.new.channels");
  const [locale, format] = [useLocale(), useFormatter()];
  const missing = archive.unauthorised;
  const on = (date: string) => formatDay(date, "long", locale);
  return (
    <Panel
      id="consents"
      title={t("consents")}
      flush
      extra={
        archive.mayWrite && (
          <RecordConsentForm
            archiveId={archive.id}
            people={archive.household.map(({ id, name }) => ({ value: id, label: name }))}
            today={today}
          />
        )
      }
    >
      {archive.consents.map(({ id, kind, person, givenOn, channel, withdrawnOn }) => (
        <PanelRow key={id}>
          <b className="w-24 font-medium">{t(`consentKinds.${kind}`)}</b>
          <span className="min-w-0 flex-1 text-sub text-muted">
            {t("consentText", { person, on: on(givenOn), channel: channels(channel) })}
            {withdrawnOn !== null && (
              <span className="text-warning-soft-foreground">{t("withdrawn", { on: on(withdrawnOn) })}</span>
            )}
          </span>
          {archive.mayWithdrawConsent && withdrawnOn === null && (
            <WithdrawConsentForm
              archiveId={archive.id}
              consent={{ id, kind, person, givenOn }}
              today={today}
            />
          )}
        </PanelRow>
      ))}
      {missing.length > 0 && (
        <PanelRow>
          <span className="text-sub text-warning-soft-foreground">
            {t("unauthorised", { names: format.list(missing, { type: "conjunction" }) })}
          </span>
        </PanelRow>
      )}
    </Panel>
  );
}
