import { unauthorised } from "@gongbang/domain/hardship/consent";
import { type Day, day } from "@gongbang/domain/kernel/day";
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
  const locale = useLocale();
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
      <Missing archive={archive} today={day(today)} />
    </Panel>
  );
}

/** Whose authorisation the next comparison would miss; nobody's once the file has ended. */
function Missing({ archive, today }: { archive: ArchiveView; today: Day }) {
  const t = useTranslations("hardship.record");
  const format = useFormatter();
  if (archive.closedOn !== null || archive.kind === "temporary") return null;
  const consents = archive.consents.map(({ givenOn, withdrawnOn, ...consent }) => ({
    ...consent,
    givenOn: day(givenOn),
    withdrawnOn: withdrawnOn === null ? null : day(withdrawnOn),
  }));
  const household = archive.household.map(({ id, name, birthOn }) => ({
    ...{ id, name },
    birthOn: birthOn === null ? null : day(birthOn),
  }));
  const missing = unauthorised(household, consents, today);
  if (missing.length === 0) return null;
  const names = format.list(
    missing.map(({ name }) => name),
    { type: "conjunction" },
  );
  return (
    <PanelRow>
      <span className="text-sub text-warning-soft-foreground">{t("unauthorised", { names })}</span>
    </PanelRow>
  );
}
