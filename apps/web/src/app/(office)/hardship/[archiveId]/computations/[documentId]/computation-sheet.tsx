import type { AppRouter } from "@gongbang/api/root";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { FactList, FactRow } from "@gongbang/ui/fact";
import { formatDay, formatFen, formatInstant } from "@gongbang/ui/format";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { MeansFindings } from "../../../means-findings.tsx";
import { MeansFormula } from "../../../means-panel.tsx";
import { MeansSums } from "../../../means-sums.tsx";
import { useRuleSetNames } from "../../../rules/rule-words.ts";

export type Computation = inferRouterOutputs<AppRouter>["archives"]["document"];

/** What went into a computation, by which lines and rules, and what came out: as it was kept, with its hash. */
export function ComputationSheet({ paper }: { paper: Computation }) {
  const t = useTranslations("hardship.computation");
  const nameOf = useRuleSetNames();
  const locale = useLocale();
  const { content } = paper;
  const { means, lines, members } = content;
  // A set that nobody here knows has no name but its code.
  const ruleSet = means.ruleSet && nameOf(means.ruleSet);
  return (
    <article className="panel mx-auto flex w-full max-w-[860px] flex-col gap-4 px-8 py-6 print:max-w-none print:border-0">
      {!paper.isIntact && <AlertBanner tone="danger">{t("broken")}</AlertBanner>}
      <h2 className="text-center text-title font-semibold">{t("heading", { no: paper.no })}</h2>
      <FactList>
        <FactRow label={t("name")}>{`${content.name} ${content.number}`}</FactRow>
        <FactRow label={t("on")}>{formatDay(content.on, "long", locale)}</FactRow>
        <FactRow label={t("why")}>{t(`reasons.${content.reason}`)}</FactRow>
        <FactRow label={t("line")}>
          {t("lineText", { version: lines.version, line: formatFen(lines.lowIncomeLineFen) })}
        </FactRow>
        <FactRow label={t("rules")}>{ruleSet === means.ruleSet ? t("noRules") : ruleSet}</FactRow>
      </FactList>
      <MeansFormula means={means} />
      <div className="grid gap-4 md:grid-cols-2">
        <MeansSums means={means} names={members.map(({ name }) => name)} />
        <MeansFindings means={means} />
      </div>
      <p className="border-t border-separator pt-2 text-meta text-muted">
        {t("made", { name: paper.madeByName, at: formatInstant(paper.madeAt, locale) })}
        <br />
        <span className="break-all tabular-nums">{t("hash", { hash: paper.sha256 })}</span>
      </p>
    </article>
  );
}
