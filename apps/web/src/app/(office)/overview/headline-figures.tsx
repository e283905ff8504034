import { formatCount, formatWan } from "@gongbang/ui/format";
import { StatCard, StatStrip } from "@gongbang/ui/stat-card";
import { useLocale, useTranslations } from "next-intl";
import { countOf, type Overview, openTickets, sum } from "./overview-numbers.ts";

/** The figures that a meeting begins with; each opens its list. */
export function HeadlineFigures({ overview }: { overview: Overview }) {
  const [t, locale] = [useTranslations("overview"), useLocale()];
  const { archives, visits, aid, tickets, deadlines, months } = overview;
  const trend = (key: "enrolled" | "paidFen" | "visits" | "tickets") => months.map((month) => month[key]);
  const inUnion = `&under=${overview.union.id}`;
  return (
    <StatStrip>
      <StatCard
        label={t("enrolled")}
        value={formatCount(sum(archives.byGrade))}
        unit={t("households")}
        note={t("neverHelped", { count: archives.neverHelped })}
        href={`/hardship?status=enrolled${inUnion}`}
        trend={trend("enrolled")}
      />
      <StatCard
        label={t("visitsThisMonth")}
        value={formatCount(visits.thisMonth)}
        unit={t("times")}
        note={t("visitsDue", { overdue: visits.overdue, soon: visits.soon })}
        href="/aid/visits"
        trend={trend("visits")}
      />
      <StatCard
        label={t("paidThisYear")}
        value={formatWan(aid.year.fen, locale)}
        note={t("helped", { households: aid.year.households, payments: aid.year.payments })}
        href="/aid/grants?view=paid"
        trend={trend("paidFen")}
      />
      <StatCard
        label={t("openTickets")}
        value={formatCount(countOf(tickets, openTickets))}
        unit={t("cases")}
        note={t("settled", { count: countOf(tickets, ["settled", "closed"]) })}
        href={`/disputes?view=open`}
        trend={trend("tickets")}
      />
      <StatCard
        label={t("missed")}
        value={formatCount(deadlines.missed)}
        unit={t("items")}
        note={t("dueToday", { count: deadlines.today })}
        href="/deadlines?window=missed"
      />
    </StatStrip>
  );
}
