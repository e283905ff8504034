import { DuePill } from "@gongbang/ui/due-pill";
import { FactList, FactRow } from "@gongbang/ui/fact";
import { formatDay } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import { PairOfficerForm, UnpairOfficerForm } from "./pair-officer-form.tsx";
import type { PlanView } from "./plan-shapes.ts";

type Props = { archiveId: string; plan: Pick<PlanView, "pairing" | "officers">; mayWrite: boolean };

/** 结对: who keeps in touch, how often, when next, and how often that was missed. */
export function PairingPanel({ archiveId, plan: { pairing, officers }, mayWrite }: Props) {
  const t = useTranslations("plans.pairing");
  const locale = useLocale();
  const forms = mayWrite && (
    <span className="flex gap-1">
      {pairing && <UnpairOfficerForm archiveId={archiveId} />}
      <PairOfficerForm archiveId={archiveId} officers={officers} isChange={pairing !== null} />
    </span>
  );
  return (
    <Panel title={t("title")} extra={forms}>
      {pairing ? (
        <FactList>
          <FactRow label={t("officer")}>{pairing.officerName ?? t("gone")}</FactRow>
          <FactRow label={t("often")}>{t("every", { days: pairing.everyDays })}</FactRow>
          <FactRow label={t("last")}>
            {pairing.lastOn ? formatDay(pairing.lastOn, "long", locale) : t("never")}
          </FactRow>
          <FactRow label={t("next")}>
            {formatDay(pairing.nextOn, "long", locale)} <NextPill daysLeft={pairing.daysLeft} />
          </FactRow>
          <FactRow label={t("missed")}>{t("times", { count: pairing.missed })}</FactRow>
        </FactList>
      ) : (
        <p className="text-sub text-muted">{t("none")}</p>
      )}
    </Panel>
  );
}

function NextPill({ daysLeft }: { daysLeft: number }) {
  const t = useTranslations("plans.pairing");
  if (daysLeft < 0) return <DuePill kind="missed">{t("late", { count: -daysLeft })}</DuePill>;
  if (daysLeft === 0) return <DuePill kind="today">{t("today")}</DuePill>;
  return <DuePill kind={daysLeft <= 7 ? "soon" : "ok"}>{t("left", { count: daysLeft })}</DuePill>;
}
