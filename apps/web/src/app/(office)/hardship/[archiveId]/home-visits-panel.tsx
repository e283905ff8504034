import { formatDay } from "@gongbang/ui/format";
import { ButtonLink, Link } from "@gongbang/ui/link";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { useLocale, useTranslations } from "next-intl";
import type { ArchiveView } from "./archive-shapes.ts";

type Props = { archive: ArchiveView; mayVisit: boolean };

/** 入户核实: the visits since the application, and of each whether it verifies it, or what it lacks. */
export function HomeVisitsPanel({ archive, mayVisit }: Props) {
  const [t, locale] = [useTranslations("hardship.homeVisits"), useLocale()];
  const { id, status, kind, homeVisits } = archive;
  if (status !== "submitted" || kind !== "daily") return null;
  return (
    <Panel
      id="home-visits"
      title={t("title")}
      flush
      extra={
        mayVisit && (
          <>
            <ButtonLink size="sm" href="/round" target="_self">
              {t("byPhone")}
            </ButtonLink>
            <ButtonLink size="sm" href={`/aid/visits/new?archive=${id}`}>
              {t("write")}
            </ButtonLink>
          </>
        )
      }
    >
      {homeVisits.length === 0 && <PanelRow className="text-sub text-muted">{t("none")}</PanelRow>}
      {homeVisits.map((visit) => (
        <PanelRow key={visit.id}>
          <Link href={`/aid/visits/${visit.id}`}>{formatDay(visit.visitedOn, "short", locale)}</Link>
          <span>{visit.visitors.join(locale === "en" ? ", " : "、")}</span>
          <span className="text-muted">{t("pictures", { count: visit.pictures })}</span>
          {visit.lack ? <Lack lack={visit.lack} /> : <StatusPill tone="success">{t("fits")}</StatusPill>}
        </PanelRow>
      ))}
      <p className="px-3.5 py-2 text-meta text-muted">{t("note")}</p>
    </Panel>
  );
}

function Lack({ lack }: { lack: NonNullable<ArchiveView["homeVisits"][number]["lack"]> }) {
  const [t, locale] = [useTranslations("refusals"), useLocale()];
  const { code, appliedOn } = lack;
  const details = { appliedOn: appliedOn === undefined ? "" : formatDay(appliedOn, "long", locale) };
  return <span className="text-sub text-danger">{t(code as "HARDSHIP.VISIT_BY_ONE", details)}</span>;
}
