import type { AppRouter } from "@gongbang/api/root";
import { formatDay } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { statusTones } from "../disputes/status-tones.ts";

type Row = inferRouterOutputs<AppRouter>["deadlines"]["without"]["rows"][number];

/** The open tickets that no clock presses: nobody would be reminded of them. */
export function IdleTickets({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations("disputes");
  const machines = useTranslations("machines.dispute.ticket");
  const locale = useLocale();
  return (
    <Panel flush title={t("deadlines.without")} extra={t("deadlines.withoutHint")}>
      {rows.length === 0 && <p className="px-3.5 py-3 text-sub text-muted">{t("deadlines.withoutEmpty")}</p>}
      {rows.map((row) => (
        <PanelRow key={row.id} href={`/disputes/${row.id}`}>
          <b className="w-[110px] font-medium whitespace-nowrap">{row.number}</b>
          <StatusPill tone={statusTones[row.status]}>{machines(`states.${row.status}`)}</StatusPill>
          <span className="min-w-0 flex-1 truncate">
            {t("against", { applicant: row.applicantName, employer: row.employerName })}
          </span>
          <span className="text-meta text-muted">{row.mediatorName ?? t("unassigned")}</span>
          <span className="text-meta text-muted">
            {t("deadlines.received", { day: formatDay(row.receivedOn, "table", locale) })}
          </span>
        </PanelRow>
      ))}
    </Panel>
  );
}
