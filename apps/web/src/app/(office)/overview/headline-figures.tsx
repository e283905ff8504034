import { day } from "@gongbang/domain/kernel/day";
import { numberLists } from "@gongbang/domain/overview/number-lists";
import { formatCount, formatWan } from "@gongbang/ui/format";
import { StatCard, StatStrip } from "@gongbang/ui/stat-card";
import { useLocale, useTranslations } from "next-intl";
import { openList } from "./open-list.ts";
import { countOf, type Overview, openTickets, sum } from "./overview-numbers.ts";

/** The figures that a meeting begins with; each opens its list. */
export function HeadlineFigures({ overview }: { overview: Overview }) {
  const [t, locale] = [useTranslations("overview"), useLocale()];
  const { archives, visits, aid, tickets, deadlines, months, union, today } = overview;
  const lists = numberLists({ unionId: union.id, today: day(today) });
  const trend = (key: "enrolled" | "paidFen" | "visits" | "tickets") => months.map((month) => month[key]);
  const { households, payments, fen } = aid.year;
  return (
    <StatStrip>
      <StatCard
        label={t("enrolled")}
        value={formatCount(sum(archives.byGrade))}
        unit={t("households")}
        href={openList(lists.inFile)}
        also={[
          { href: openList(lists.neverHelped), text: t("neverHelped", { count: archives.neverHelped }) },
        ]}
        trend={trend("enrolled")}
      />
      <StatCard
        label={t("visitsThisMonth")}
        value={formatCount(visits.thisMonth)}
        unit={t("times")}
        href={openList(lists.visitsThisMonth)}
        also={[
          { href: openList(lists.visitsOverdue), text: t("visitsOverdue", { count: visits.overdue }) },
          { href: openList(lists.visitsSoon), text: t("visitsSoon", { count: visits.soon }) },
        ]}
        trend={trend("visits")}
      />
      <StatCard
        label={t("paidThisYear")}
        value={formatWan(fen, locale)}
        href={openList(lists.paidThisYear)}
        also={[
          { href: openList(lists.helped), text: t("helpedHouseholds", { count: households }) },
          { href: openList(lists.paidThisYear), text: t("payments", { count: payments }) },
        ]}
        trend={trend("paidFen")}
      />
      <StatCard
        label={t("openTickets")}
        value={formatCount(countOf(tickets, openTickets))}
        unit={t("cases")}
        href={openList(lists.openTickets)}
        also={[
          {
            href: openList(lists.ticketsOf("settled")),
            text: t("settled", { count: countOf(tickets, ["settled"]) }),
          },
        ]}
        trend={trend("tickets")}
      />
      <StatCard
        label={t("missed")}
        value={formatCount(deadlines.missed)}
        unit={t("items")}
        href={openList(lists.missed)}
        also={[{ href: openList(lists.dueToday), text: t("dueToday", { count: deadlines.today }) }]}
      />
    </StatStrip>
  );
}
