import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { PanelGroup, PanelRow } from "@gongbang/ui/panel";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import type { Rule } from "./rule-panel.tsx";

type Line = Rule["lines"][number];

export function LineRows({ line }: { line: Line }) {
  const t = useTranslations("approvals");
  return (
    <>
      <PanelGroup title={t("ruleBook.lineTitle", { name: line.name, when: useWhen(line.when) })} />
      {line.tiers.map((tier) => (
        <PanelRow key={`${tier.seq} ${tier.name}`}>
          <span className="min-w-0 flex-1 max-md:w-full">{`${tier.seq}. ${tier.name}`}</span>
          <span className="text-sub text-muted">
            {[
              tier.levels.length === 0
                ? t("ruleBook.anyLevel")
                : tier.levels.map((level) => t(`level.${level}`)).join(t("ruleBook.comma")),
              tier.blocking ? t("ruleBook.least", { least: tier.least }) : t("ruleBook.told"),
              tier.termDays && t("ruleBook.term", { days: tier.termDays }),
              tier.escalateTo && t("ruleBook.escalate", { level: t(`level.${tier.escalateTo}`) }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </PanelRow>
      ))}
    </>
  );
}

function useWhen({ kinds, grades, amountFromFen, amountToFen }: Line["when"]): string {
  const t = useTranslations("approvals.ruleBook");
  const locale = useLocale();
  const words = [
    ...kinds.map((kind) => codeWord(aidKind, kind, locale)),
    ...grades.map((grade) => codeWord(hardshipGrade, grade, locale)),
    amountFromFen !== null && t("amountFrom", { fen: amountFromFen }),
    amountToFen !== null && t("amountTo", { fen: amountToFen }),
  ].filter(Boolean);
  return words.length === 0 ? t("anything") : words.join(t("comma"));
}
