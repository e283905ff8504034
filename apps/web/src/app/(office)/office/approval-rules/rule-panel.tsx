import { formatDay } from "@gongbang/ui/format";
import { Panel } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { useLocale, useTranslations } from "next-intl";
import type { Rules } from "../approvals/approval-shapes.ts";
import { LineRows } from "./rule-lines.tsx";
import { SettleRuleForm } from "./settle-rule-form.tsx";

export type Rule = Rules["rows"][number];

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
