import { formatCount } from "@gongbang/ui/format";
import { StatCard, StatStrip } from "@gongbang/ui/stat-card";
import { useTranslations } from "next-intl";
import type { HomeWork } from "./home-work.ts";

/** This officer's numbers; every one opens its list. */
export function HomeFigures({ work }: { work: HomeWork }) {
  const t = useTranslations("home");
  const { missed, near, archives, grants, visits, tickets } = work;
  const figures = [
    archives && { key: "enrolled", value: archives.counts.enrolled, href: "/hardship?view=enrolled" },
    archives && { key: "applying", value: archives.counts.applying, href: "/hardship?view=applying" },
    archives && { key: "review", value: archives.counts.overdueReview, href: "/hardship?view=overdueReview" },
    visits && { key: "visits", value: visits.count, href: "/aid/visits" },
    grants && {
      key: grants.view,
      value: grants.counts[grants.view],
      href: `/aid/grants?view=${grants.view}`,
    },
    tickets && { key: "tickets", value: tickets.counts.open, href: "/disputes?view=open" },
    tickets && { key: "unassigned", value: tickets.counts.unassigned, href: "/disputes?view=unassigned" },
    missed && { key: "missed", value: missed.counts.missed, href: "/deadlines?window=missed" },
    near && { key: "near", value: near.counts.seven, href: "/deadlines?window=seven" },
  ].filter((figure) => figure !== null);
  if (figures.length === 0) return null;
  return (
    <StatStrip>
      {figures.slice(0, 6).map(({ key, value, href }) => (
        <StatCard
          key={key}
          label={t(`figures.${key}`)}
          value={formatCount(value)}
          unit={t(`units.${key}`)}
          href={href}
        />
      ))}
    </StatStrip>
  );
}
