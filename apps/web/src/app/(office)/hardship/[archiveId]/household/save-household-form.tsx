"use client";
import { civilAffairsClass, hardshipCause, housing } from "@gongbang/domain/codes/hardship";
import { expenseKinds, incomeKindNames, negativeCodes } from "@gongbang/domain/hardship/household";
import type { PlainParameters } from "@gongbang/domain/hardship/means-parameters";
import { type HouseholdForm, saveHouseholdInput } from "@gongbang/domain/hardship/save-household.input";
import { Button } from "@gongbang/ui/button";
import { ChipGroup, MoneyField, SelectField, TextArea } from "@gongbang/ui/field";
import { FormLayout, FormSection, FormWide } from "@gongbang/ui/form";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { codeOptions } from "~/shell/code-words.ts";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { MeansPreview } from "./means-preview.tsx";
import { MemberRows, type StoredMember } from "./member-rows.tsx";
import { RegisterSection } from "./register-section.tsx";

type Props = {
  defaults: Omit<HouseholdForm, "commandId">;
  stored: readonly StoredMember[];
  versions: readonly PlainParameters[];
  today: string;
  bankMask: string | null;
  hasOtherContact: boolean;
  /** The rows of which starred fields are empty. */
  left: readonly number[];
};

/** A household in one column of sections, with the means test computed beside it as it is typed. */
export function SaveHouseholdForm({ defaults, stored, versions, today, left, ...sealed }: Props) {
  const t = useTranslations("hardship.household");
  const locale = useLocale();
  const trpc = useTRPC();
  const router = useRouter();
  const f = useCommandForm(saveHouseholdInput, {
    defaults,
    command: trpc.archives.saveHousehold.mutationOptions(),
    done: t("saved"),
    onDone: ({ id }) => router.push(`/hardship/${id}`),
  });
  const chosen = (codes: Parameters<typeof codeOptions>[0]) => codeOptions(codes, locale);
  return (
    <FormLayout
      {...f.layout}
      aside={<MeansPreview form={f.form} versions={versions} today={today} />}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("save")}
        </Button>
      }
    >
      <FormSection title={t("causes")} columns={2}>
        <SelectField
          label={t("mainCause")}
          required
          placeholder={t("choose")}
          options={chosen(hardshipCause)}
          id="mainCause"
          {...f.field("mainCause")}
        />
        <FormWide>
          <ChipGroup
            type="checkbox"
            label={t("otherCauses")}
            options={chosen(hardshipCause)}
            {...f.field("otherCauses")}
          />
        </FormWide>
        <FormWide>
          <TextArea label={t("statement")} hint={t("statementHint")} rows={4} {...f.field("statement")} />
        </FormWide>
      </FormSection>
      <MemberRows form={f.form} field={f.field} stored={stored} left={left} />
      <FormSection title={t("income")} hint={t("incomeHint")} columns={3}>
        {incomeKindNames.map((kind) => (
          <MoneyField key={kind} label={t(`incomes.${kind}`)} {...f.field(`income.${kind}`)} />
        ))}
      </FormSection>
      <FormSection title={t("expense")} hint={t("expenseHint")} columns={2}>
        {expenseKinds.map((kind) => (
          <MoneyField key={kind} label={t(`expenses.${kind}`)} {...f.field(`expense.${kind}`)} />
        ))}
      </FormSection>
      <FormSection title={t("accident")} hint={t("accidentHint")} columns={2}>
        <MoneyField label={t("accidentCost")} {...f.field("accidentCost")} />
        <MoneyField label={t("accidentPaidBack")} {...f.field("accidentPaidBack")} />
      </FormSection>
      <FormSection title={t("property")} columns={2}>
        <SelectField
          label={t("housing")}
          placeholder={t("choose")}
          options={chosen(housing)}
          {...f.field("housing")}
        />
        <SelectField
          label={t("civilAffairsClass")}
          placeholder={t("choose")}
          options={chosen(civilAffairsClass)}
          {...f.field("civilAffairsClass")}
        />
        <FormWide>
          <ChipGroup
            type="checkbox"
            label={t("negatives")}
            hint={t("negativesHint")}
            options={negativeCodes.map((value) => ({ value, label: t(`negative.${value}`) }))}
            {...f.field("negatives")}
          />
        </FormWide>
      </FormSection>
      <RegisterSection form={f.form} field={f.field} {...sealed} />
    </FormLayout>
  );
}
