import { formatDay } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { getLocale, getTranslations } from "next-intl/server";
import { api } from "../../../shell/trpc-server.ts";
import { statusTones } from "../disputes/status-tones.ts";

/** The open tickets that no clock presses: nobody would be reminded of them. */
export async function IdleTickets() {
  const [t, machines, locale, { rows }] = await Promise.all([
    getTranslations("disputes"),
    getTranslations("machines.dispute.ticket"),
    getLocale(),
    api.deadlines.without({ limit: 50 }),
  ]);
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
