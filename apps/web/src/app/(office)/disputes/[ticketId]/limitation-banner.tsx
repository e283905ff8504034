import { AlertBanner } from "@gongbang/ui/alert-banner";
import { formatDay } from "@gongbang/ui/format";
import { ShieldAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { TicketRecord } from "./ticket-facts.tsx";

type Clock = TicketRecord["deadlines"][number];
type LimitationBannerProps = { ticket: TicketRecord["ticket"]; deadlines: readonly Clock[] };

/** The worker's own clock above everything else: its last day, and which facts interrupt it. */
export function LimitationBanner({ ticket, deadlines }: LimitationBannerProps) {
  const clock = deadlines.find(({ clock, stoppedOn }) => clock === "limitation" && stoppedOn === null);
  return clock ? <Running clock={clock} /> : <NotCounted ticket={ticket} />;
}

function Running({ clock: { dueOn, standing } }: { clock: Clock }) {
  const t = useTranslations("disputes.limitation");
  const locale = useLocale();
  const { kind, days } = standing;
  const words = { day: formatDay(dueOn, "long", locale), days };
  const title = kind === "today" ? t("today") : t(kind === "missed" ? "past" : "until", words);
  const tone = kind === "missed" ? "danger" : kind === "ok" ? "info" : "warning";
  return (
    <AlertBanner tone={tone} icon={<ShieldAlert />} title={title}>
      {t("interrupt", { facts: t("facts") })}
    </AlertBanner>
  );
}

/** Why no clock runs: nothing to watch any more, nothing yet, or a day that nobody has asked for. */
function NotCounted({ ticket }: Pick<LimitationBannerProps, "ticket">) {
  const t = useTranslations("disputes.limitation");
  const over = ticket.settledOn !== null || ticket.status === "closed";
  if (over) return null;
  if (ticket.notYetLimited) {
    return (
      <AlertBanner tone="info" icon={<ShieldAlert />} title={t("none")}>
        {t("noneBody")}
      </AlertBanner>
    );
  }
  if (ticket.limitationFrom !== null) return null;
  return <AlertBanner tone="warning" icon={<ShieldAlert />} title={t("unknown")} />;
}
