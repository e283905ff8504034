import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay, formatFen } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Panel, PanelGroup, PanelRow } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { CalendarClock, CircleCheck, FolderHeart, Gavel, Stamp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StandingPill } from "../../shell/standing-pill.tsx";
import type { HomeWork } from "./home-work.ts";

type Row = {
  id: string;
  href: string;
  what: ReactNode;
  /** Whom it is about. */
  who: string;
  /** `who` names a number or two sides as well, and takes the room of the detail. */
  long?: boolean;
  detail: ReactNode;
  pill: ReactNode;
};
type Group = { key: string; icon: ReactNode; count: number; href: string; rows: Row[] };

const recordHref = (machine: string, id: string) =>
  machine === "dispute.ticket" ? `/disputes/${id}` : `/hardship/${id}`;

/** 今天要办: deadlines first, then what waits for this officer, group by group. */
export function HomeToday({ work }: { work: HomeWork }) {
  const [t, common] = [useTranslations("home"), useTranslations("common.actions")];
  const groups = useGroups(work).filter(({ rows }) => rows.length > 0);
  return (
    <Panel title={t("today")} flush>
      {groups.length === 0 && <EmptyState icon={<CircleCheck />} title={t("nothing")} />}
      {groups.map(({ key, icon, count, href, rows }) => (
        <div key={key}>
          <PanelGroup
            icon={icon}
            title={t(`groups.${key}`)}
            count={count}
            action={<Link href={href}>{common("viewAll")}</Link>}
          />
          {rows.map((row) => (
            <PanelRow key={row.id} href={row.href}>
              <span className="w-36 shrink-0 truncate font-medium">{row.what}</span>
              <span className={`truncate text-link ${row.long ? "min-w-0 flex-1" : "w-24 shrink-0"}`}>
                {row.who}
              </span>
              <span
                className={`truncate text-sub text-muted max-md:hidden ${row.long ? "w-20 shrink-0" : "min-w-0 flex-1"}`}
              >
                {row.detail}
              </span>
              <span className="ms-auto shrink-0">{row.pill}</span>
            </PanelRow>
          ))}
        </div>
      ))}
    </Panel>
  );
}

function useGroups({ missed, near, archives, grants, tickets }: HomeWork): Group[] {
  const [t, m, locale] = [useTranslations("home"), useTranslations("machines"), useLocale()];
  const clocks = [...(missed?.rows ?? []), ...(near?.rows ?? [])].slice(0, 8);
  return [
    {
      key: "deadlines",
      icon: <CalendarClock />,
      count: (missed?.counts.missed ?? 0) + (near?.counts.seven ?? 0),
      href: "/deadlines",
      rows: clocks.map((clock) => ({
        id: clock.id,
        href: recordHref(clock.machine, clock.recordId),
        what: m(`${clock.machine}.clocks.${clock.clock}`),
        who: clock.title,
        long: true,
        detail: clock.keeperName,
        pill: <StandingPill standing={clock.standing} />,
      })),
    },
    {
      key: grants?.view ?? "toApprove",
      icon: <Stamp />,
      count: grants?.counts[grants.view] ?? 0,
      href: `/aid/grants?view=${grants?.view ?? "all"}`,
      rows: (grants?.rows ?? []).map((grant) => ({
        id: grant.id,
        href: `/aid/grants/${grant.id}`,
        what: formatFen(grant.amountFen),
        who: grant.name,
        detail: `${grant.number} · ${grant.fundName}`,
        pill: <StatusPill tone="warning">{m(`aid.grant.states.${grant.status}`)}</StatusPill>,
      })),
    },
    {
      key: "archives",
      icon: <FolderHeart />,
      count: archives?.counts.mine ?? 0,
      href: "/hardship?view=mine",
      rows: (archives?.rows ?? []).map((archive) => ({
        id: archive.id,
        href: `/hardship/${archive.id}`,
        what: archive.number,
        who: archive.name,
        detail: archive.noticeUntil
          ? t("noticeUntil", { day: formatDay(archive.noticeUntil, "short", locale) })
          : archive.unionName,
        pill: (
          <StatusPill tone={archive.status === "returned" ? "danger" : "info"}>
            {m(`hardship.archive.states.${archive.status}`)}
          </StatusPill>
        ),
      })),
    },
    {
      key: "tickets",
      icon: <Gavel />,
      count: tickets?.counts.mine ?? 0,
      href: "/disputes?view=mine",
      rows: (tickets?.rows ?? []).map((ticket) => ({
        id: ticket.id,
        href: `/disputes/${ticket.id}`,
        what: ticket.number,
        who: ticket.applicantName,
        detail: ticket.employerName,
        pill: ticket.due && <StandingPill standing={ticket.due.standing} />,
      })),
    },
  ];
}
