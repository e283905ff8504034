"use client";
import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import type { ApprovalKind } from "@gongbang/domain/office/approval-rule";
import { Button } from "@gongbang/ui/button";
import { ChipGroup, MoneyField, TextField } from "@gongbang/ui/field";
import { FormSection, FormWide } from "@gongbang/ui/form";
import { useLocale, useTranslations } from "next-intl";
import { codeOptions } from "~/shell/code-words.ts";
import { type LineDraft, type TierDraft, ticked, tierDraft } from "./line-drafts.ts";
import { TierForm } from "./rule-tier-form.tsx";

type Set = (part: Partial<LineDraft>) => void;
type LineProps = {
  appliesTo: ApprovalKind;
  line: LineDraft;
  n: number;
  onChange: (line: LineDraft) => void;
  onRemove?: () => void;
};

/** One line of the rules: what it is for, and its tiers one after the other. */
export function LineForm({ appliesTo, line, n, onChange, onRemove }: LineProps) {
  const t = useTranslations("approvals.ruleBook");
  const set: Set = (part) => onChange({ ...line, ...part });
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
        {appliesTo === "grant" ? <SumFields line={line} set={set} /> : <GradeFields line={line} set={set} />}
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
        <Button size="sm" onClick={() => set({ tiers: [...tiers, tierDraft(next, tiers.length + 1)] })}>
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

/** For which sums, of which kinds of aid. */
function SumFields({ line, set }: { line: LineDraft; set: Set }) {
  const t = useTranslations("approvals.ruleBook");
  const locale = useLocale();
  return (
    <>
      <MoneyField
        label={t("from2")}
        value={line.from}
        onChange={(event) => set({ from: event.target.value })}
      />
      <MoneyField label={t("to2")} value={line.to} onChange={(event) => set({ to: event.target.value })} />
      <FormWide>
        <ChipGroup
          type="checkbox"
          label={t("kinds")}
          name={`kinds ${line.key}`}
          options={codeOptions(aidKind, locale)}
          defaultValue={line.kinds}
          onChange={({ target }) =>
            set({ kinds: ticked(aidKind.open, line.kinds, target.value, target.checked) })
          }
        />
      </FormWide>
    </>
  );
}

const grades = ["1", "2", "3"] as const;

/** For which categories of an archive. */
function GradeFields({ line, set }: { line: LineDraft; set: Set }) {
  const t = useTranslations("approvals.ruleBook");
  const locale = useLocale();
  return (
    <ChipGroup
      type="checkbox"
      label={t("grades")}
      name={`grades ${line.key}`}
      options={codeOptions(hardshipGrade, locale).filter(({ value }) =>
        grades.some((each) => each === value),
      )}
      defaultValue={line.grades}
      onChange={({ target }) => set({ grades: ticked(grades, line.grades, target.value, target.checked) })}
    />
  );
}
