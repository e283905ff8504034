import { formatDay } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import type { GrantRecord } from "./grant-hands.tsx";

/** What the bank said of each attempt to pay a grant. */
export function GrantAttempts({ attempts }: Pick<GrantRecord, "attempts">) {
  const [t, locale] = [useTranslations("aid.grants.record"), useLocale()];
  if (attempts.length === 0) return null;
  return (
    <Panel flush title={t("attempts")}>
      {attempts.map(({ attempt, status, holderName, cardTail, reason, settledOn }) => (
        <PanelRow key={attempt}>
          <span className="text-muted">{t("attempt", { n: attempt })}</span>
          <b className="font-medium">{t(`line.${status}`)}</b>
          <span className="min-w-0 truncate">{t("tail", { holder: holderName, tail: cardTail })}</span>
          {status === "failed" && <span className="text-danger">{reason}</span>}
          <span className="ms-auto text-muted">{settledOn && formatDay(settledOn, "table", locale)}</span>
        </PanelRow>
      ))}
    </Panel>
  );
}
