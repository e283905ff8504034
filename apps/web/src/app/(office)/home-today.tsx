import { EmptyState } from "@gongbang/ui/empty-state";
import { formatDay, formatFen } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { Panel, PanelGroup, PanelRow } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { CalendarClock, CircleCheck, FolderHeart, Gavel, Stamp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { StandingPill } from "../../shell/standing-pill.tsx";
import { type Group, type Row, useOfficeGroups } from "./home-office.tsx";
import type { HomeWork } from "./home-work.ts";

/** Where a machine's records have their pages. */
const pages: Record<string, string> = {
  "dispute.ticket": "/disputes",
  "members.membership": "/members",
  "members.transfer": "/members/transfers",
};
const recordHref = (machine: string, id: string) => `${pages[machine] ?? "/hardship"}/${id}`;

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
            <TodayRow key={row.id} row={row} />
          ))}
        </div>
      ))}
    </Panel>
  );
}

/** One line at the desk; on the phone what and how it stands, and under it whom it is about. */
function TodayRow({ row: { href, what, who, long, detail, pill } }: { row: Row }) {
  return (
    <PanelRow
      href={href}
      className="max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-2 max-md:py-1.5"
    >
      <span className="truncate font-medium md:w-36 md:shrink-0">{what}</span>
      <span className="max-md:order-3 max-md:col-span-2 max-md:flex max-md:items-baseline max-md:gap-2 md:contents">
        <span
          className={`text-link ${long ? "max-md:line-clamp-2 max-md:text-sub md:min-w-0 md:flex-1 md:truncate" : "shrink-0 truncate md:w-24"}`}
        >
          {who}
        </span>
        <span
          className={`truncate text-sub text-muted ${long ? "w-20 shrink-0 max-md:hidden" : "min-w-0 flex-1"}`}
        >
          {detail}
        </span>
      </span>
      <span className="ms-auto flex shrink-0 justify-end md:min-w-36">{pill}</span>
    </PanelRow>
  );
}

function useGroups(work: HomeWork): Group[] {
  const { missed, near, archives, grants, tickets } = work;
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
    ...useOfficeGroups(work),
  ];
}
