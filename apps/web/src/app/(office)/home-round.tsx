import { DuePill } from "@gongbang/ui/due-pill";
import { EmptyState } from "@gongbang/ui/empty-state";
import { Link } from "@gongbang/ui/link";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { MapPin } from "lucide-react";
import { useTranslations } from "next-intl";
import type { HomeWork } from "./home-work.ts";

/** 今日路线: the households whose visit is due, the longest due first. */
export function HomeRound({ visits, mayPeople }: { visits: HomeWork["visits"]; mayPeople: boolean }) {
  const [t, due] = [useTranslations("home"), useTranslations("common.due")];
  if (!visits) return mayPeople ? <OfficeLinks /> : null;
  const pill = (days: number) => {
    if (days < 0) return <DuePill kind="missed">{due("daysMissed", { count: -days })}</DuePill>;
    if (days === 0) return <DuePill kind="today">{due("today")}</DuePill>;
    return <DuePill kind={days <= 3 ? "soon" : "ok"}>{due("daysLeft", { count: days })}</DuePill>;
  };
  return (
    <Panel
      title={t("round")}
      extra={<Link href="/aid/visits">{t("households", { count: visits.count })}</Link>}
      flush
    >
      {visits.rows.length === 0 && <EmptyState title={t("noRound")} />}
      {visits.rows.map((row) => (
        <PanelRow key={row.id} href={`/aid/visits/new?archive=${row.id}`}>
          <span className="min-w-0 flex-1">
            <b className="font-medium">{row.name}</b>
            <span className="ms-2 text-meta text-muted">{row.number}</span>
            {row.addressMask && (
              <span className="flex items-center gap-1 text-meta text-muted">
                <MapPin aria-hidden size={12} className="shrink-0" />
                <span className="truncate">{row.addressMask}</span>
              </span>
            )}
          </span>
          {pill(row.daysLeft)}
        </PanelRow>
      ))}
    </Panel>
  );
}

function OfficeLinks() {
  const t = useTranslations("shell.nav");
  return (
    <Panel title={t("more")} flush>
      {(["people", "jobs"] as const).map((key) => (
        <PanelRow key={key} href={`/office/${key}`}>
          {t(key)}
        </PanelRow>
      ))}
    </Panel>
  );
}
