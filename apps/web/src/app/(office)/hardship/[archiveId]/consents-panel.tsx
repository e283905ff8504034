import { formatDay } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import type { ArchiveView } from "./archive-shapes.ts";
import { RecordConsentForm } from "./record-consent-form.tsx";

/** Who agreed to what, when and how; and the way to record the authorisation for the comparison. */
export function ConsentsPanel({ archive, today }: { archive: ArchiveView; today: string }) {
  const t = useTranslations("hardship.record");
  const channels = useTranslations("hardship.new.channels");
  const locale = useLocale();
  return (
    <Panel
      id="consents"
      title={t("consents")}
      flush
      extra={
        archive.mayWrite && (
          <RecordConsentForm
            archiveId={archive.id}
            people={archive.household.map(({ name }) => name)}
            today={today}
          />
        )
      }
    >
      {archive.consents.map(({ id, kind, person, givenOn, channel }) => (
        <PanelRow key={id}>
          <b className="w-24 font-medium">{t(`consentKinds.${kind}`)}</b>
          <span className="text-sub text-muted">
            {t("consentText", { person, on: formatDay(givenOn, "long", locale), channel: channels(channel) })}
          </span>
        </PanelRow>
      ))}
    </Panel>
  );
}
