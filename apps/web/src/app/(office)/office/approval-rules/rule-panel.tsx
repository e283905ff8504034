import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { formatDay } from "@gongbang/ui/format";
import { Panel, PanelGroup, PanelRow } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { useLocale, useTranslations } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import type { Rules } from "../approvals/approval-shapes.ts";
import { SettleRuleForm } from "./settle-rule-form.tsx";

type Rule = Rules["rows"][number];
type Line = Rule["lines"][number];

/** One version of the rules: what each line is for, and its tiers. */
export function RulePanel({ rule, mayChange }: { rule: Rule; mayChange: boolean }) {
  const t = useTranslations("approvals.ruleBook");
  const locale = useLocale();
  const day = (on: string) => formatDay(on, "long", locale);
  const tone = rule.inForce ? "success" : rule.status === "proposed" ? "info" : "neutral";
  return (
    <Panel
      flush
      title={`${t(rule.appliesTo)} · ${t("from", { on: day(rule.effectiveFrom) })}`}
      extra={<StatusPill tone={tone}>{t(rule.inForce ? "inForce" : rule.status)}</StatusPill>}
    >
      <p className="px-3 py-1.5 text-meta text-muted">
        {t("by", { name: rule.proposerName, on: day(rule.proposedOn), reason: rule.reason })}{" "}
        {rule.settlerName &&
          rule.settledOn &&
          t("settled", { name: rule.settlerName, on: day(rule.settledOn) })}
      </p>
      {rule.lines.map((line) => (
        <LineRows key={line.name} line={line} />
      ))}
      {rule.status === "proposed" && mayChange && !rule.isMine && (
        <div className="p-3">
          <SettleRuleForm id={rule.id} version={rule.version} />
        </div>
      )}
    </Panel>
  );
}

function LineRows({ line }: { line: Line }) {
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
