"use client";
import { approverLevels } from "@gongbang/domain/office/approval-rule";
import { Button } from "@gongbang/ui/button";
import { CheckboxField, MoneyField, SelectField, TextField } from "@gongbang/ui/field";
import { FormSection } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { type LineDraft, type TierDraft, tierDraft } from "./line-drafts.ts";

type LineProps = { line: LineDraft; n: number; onChange: (line: LineDraft) => void; onRemove?: () => void };

/** One line of the rules: for which sums it is, and its tiers one after the other. */
export function LineForm({ line, n, onChange, onRemove }: LineProps) {
  const t = useTranslations("approvals.ruleBook");
  const set = (part: Partial<LineDraft>) => onChange({ ...line, ...part });
  const { tiers } = line;
  const change = (i: number, tier: TierDraft) =>
    set({ tiers: tiers.map((each, at) => (at === i ? tier : each)) });
  const next = Math.max(...tiers.map(({ key }) => key)) + 1;
  return (
    <>
      <FormSection title={t("line", { n })} columns={3}>
        <TextField
          label={t("lineName")}
          required
          value={line.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <MoneyField
          label={t("from2")}
          value={line.from}
          onChange={(event) => set({ from: event.target.value })}
        />
        <MoneyField label={t("to2")} value={line.to} onChange={(event) => set({ to: event.target.value })} />
      </FormSection>
      {tiers.map((tier, i) => (
        <TierForm
          key={tier.key}
          tier={tier}
          n={i + 1}
          onChange={(changed) => change(i, changed)}
          {...(tiers.length > 1 && { onRemove: () => set({ tiers: tiers.filter((each) => each !== tier) }) })}
        />
      ))}
      <div className="flex gap-2">
        <Button size="sm" onClick={() => set({ tiers: [...tiers, tierDraft(next)] })}>
          {t("addTier")}
        </Button>
        {onRemove && (
          <Button size="sm" variant="danger-soft" onClick={onRemove}>
            {t("remove")}
          </Button>
        )}
      </div>
    </>
  );
}

type TierProps = { tier: TierDraft; n: number; onChange: (tier: TierDraft) => void; onRemove?: () => void };

function TierForm({ tier, n, onChange, onRemove }: TierProps) {
  const t = useTranslations("approvals.ruleBook");
  const level = useTranslations("approvals.level");
  const set = (part: Partial<TierDraft>) => onChange({ ...tier, ...part });
  const options = [
    { value: "", label: t("none") },
    ...approverLevels.map((value) => ({ value, label: level(value) })),
  ];
  const levelOf = (text: string) => approverLevels.find((each) => each === text) ?? "";
  return (
    <FormSection title={t("tier", { n })} columns={3}>
      <TextField
        label={t("tierName")}
        required
        value={tier.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <SelectField
        label={t("levels")}
        options={options}
        value={tier.level}
        onChange={(event) => set({ level: levelOf(event.target.value) })}
      />
      <TextField
        label={t("leastField")}
        inputMode="numeric"
        value={tier.least}
        onChange={(event) => set({ least: event.target.value })}
      />
      <TextField
        label={t("termDays")}
        inputMode="numeric"
        value={tier.termDays}
        onChange={(event) => set({ termDays: event.target.value })}
      />
      <SelectField
        label={t("escalateTo")}
        options={options}
        value={tier.escalateTo}
        onChange={(event) => set({ escalateTo: levelOf(event.target.value) })}
      />
      <CheckboxField
        label={t("blocking")}
        checked={tier.blocking}
        onChange={(event) => set({ blocking: event.target.checked })}
      />
      {onRemove && (
        <Button size="sm" variant="danger-soft" onClick={onRemove}>
          {t("remove")}
        </Button>
      )}
    </FormSection>
  );
}
