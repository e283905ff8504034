import { AlertBanner } from "@gongbang/ui/alert-banner";
import { formatDay } from "@gongbang/ui/format";
import { ShieldAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { TicketRecord } from "./ticket-facts.tsx";

type LimitationBannerProps = { ticket: TicketRecord["ticket"]; deadlines: TicketRecord["deadlines"] };

/** The worker's own clock above everything else: its last day, and which facts interrupt it. */
export function LimitationBanner({ ticket, deadlines }: LimitationBannerProps) {
  const t = useTranslations("disputes.limitation");
  const locale = useLocale();
  const clock = deadlines.find(({ clock, stoppedOn }) => clock === "limitation" && stoppedOn === null);
  const icon = <ShieldAlert />;
  if (!clock) {
    if (ticket.notYetLimited) {
      return (
        <AlertBanner tone="info" icon={icon} title={t("none")}>
          {t("noneBody")}
        </AlertBanner>
      );
    }
    if (ticket.limitationFrom !== null) return null;
    return <AlertBanner tone="warning" icon={icon} title={t("unknown")} />;
  }
  const { kind, days } = clock.standing;
  const title =
    kind === "today"
      ? t("today")
      : t(kind === "missed" ? "past" : "until", {
          day: formatDay(clock.dueOn, "long", locale),
          days,
        });
  const tone = kind === "missed" ? "danger" : kind === "ok" ? "info" : "warning";
  return (
    <AlertBanner tone={tone} icon={icon} title={title}>
      {t("interrupt", { facts: t("facts") })}
    </AlertBanner>
  );
}
