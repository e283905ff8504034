import { approverLevels, approverRoles } from "@gongbang/domain/office/approval-rule";
import { Button } from "@gongbang/ui/button";
import { CheckboxField, ChipGroup, SelectField, TextField } from "@gongbang/ui/field";
import { FormSection, FormWide } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { type TierDraft, ticked } from "./line-drafts.ts";

type Set = (part: Partial<TierDraft>) => void;
type TierProps = { tier: TierDraft; n: number; onChange: (tier: TierDraft) => void; onRemove?: () => void };

/** One tier of a line: who stands in it, how many of them, and by when. Tiers of one place are asked at the same time. */
export function TierForm({ tier, n, onChange, onRemove }: TierProps) {
  const t = useTranslations("approvals.ruleBook");
  const set: Set = (part) => onChange({ ...tier, ...part });
  return (
    <FormSection title={t("tier", { n })} columns={3}>
      <TextField
        label={t("tierName")}
        required
        value={tier.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextField
        label={t("seq")}
        inputMode="numeric"
        value={tier.seq}
        onChange={(event) => set({ seq: event.target.value })}
      />
      <CheckboxField
        label={t("blocking")}
        checked={tier.blocking}
        onChange={(event) => set({ blocking: event.target.checked })}
      />
      {tier.blocking ? <DecidingFields tier={tier} set={set} /> : <ToldFields tier={tier} set={set} />}
      <LevelFields tier={tier} set={set} />
      {onRemove && (
        <Button size="sm" variant="danger-soft" onClick={onRemove}>
          {t("remove")}
        </Button>
      )}
    </FormSection>
  );
}

type Part = { tier: TierDraft; set: Set };

/** How many have to agree, until when, and whose it is as well after that. */
function DecidingFields({ tier, set }: Part) {
  const t = useTranslations("approvals.ruleBook");
  const level = useTranslations("approvals.level");
  const options = [
    { value: "", label: t("none") },
    ...approverLevels.map((value) => ({ value, label: level(value) })),
  ];
  const levelOf = (text: string) => approverLevels.find((each) => each === text) ?? "";
  return (
    <>
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
    </>
  );
}

/** 抄送: of which role those are who are only told. */
function ToldFields({ tier, set }: Part) {
  const t = useTranslations("approvals.ruleBook");
  const role = useTranslations("office.role");
  return (
    <SelectField
      label={t("role")}
      options={approverRoles.map((value) => ({ value, label: role(value) }))}
      value={tier.role}
      onChange={(event) =>
        set({ role: approverRoles.find((each) => each === event.target.value) ?? "manager" })
      }
    />
  );
}

function LevelFields({ tier, set }: Part) {
  const t = useTranslations("approvals");
  return (
    <FormWide>
      <ChipGroup
        type="checkbox"
        label={t("ruleBook.levels")}
        options={approverLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
        defaultValue={tier.levels}
        onChange={({ target }) =>
          set({ levels: ticked(approverLevels, tier.levels, target.value, target.checked) })
        }
      />
    </FormWide>
  );
}
