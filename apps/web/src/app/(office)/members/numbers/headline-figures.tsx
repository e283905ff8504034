import { day } from "@gongbang/domain/kernel/day";
import { StatCard, StatStrip } from "@gongbang/ui/stat-card";
import { useTranslations } from "next-intl";
import { countWords, type Figures, figureHref, movesHref, shareWords } from "./register-numbers.ts";

/** The figures that a meeting begins with; each opens its list. */
export function HeadlineFigures({ figures }: { figures: Figures }) {
  const t = useTranslations("register-numbers");
  const { growth, union, elections } = figures;
  const month = growth.at(-1);
  const trend = (key: "joined" | "left") => growth.map((row) => row[key] ?? 0);
  return (
    <StatStrip>
      <StatCard
        label={t("members")}
        value={countWords(figures.members)}
        unit={t("persons")}
        href={figureHref(figures, { by: "members" })}
      />
      <StatCard
        label={t("newForm")}
        value={countWords(figures.newForm)}
        unit={t("persons")}
        href={figureHref(figures, { by: "newForm" })}
      />
      {month && (
        <StatCard
          label={t("joinedThisMonth")}
          value={countWords(month.joined)}
          unit={t("persons")}
          href={figureHref(figures, { by: "joined", month: day(month.month) })}
          trend={trend("joined")}
        />
      )}
      {month && (
        <StatCard
          label={t("leftThisMonth")}
          value={countWords(month.left)}
          unit={t("persons")}
          href={movesHref(union.id, "left", month.month)}
          trend={trend("left")}
        />
      )}
      <StatCard
        label={t("complete")}
        value={shareWords(figures.incomplete, figures.members)}
        note={t("incompleteCount", { count: countWords(figures.incomplete) })}
        href={figureHref(figures, { by: "incomplete" })}
      />
      <StatCard
        label={t("elections")}
        value={countWords(elections.count)}
        unit={t("unions")}
        note={t("electionsNote")}
        href="#elections"
      />
    </StatStrip>
  );
}
