"use client";
import { openFundInput } from "@gongbang/domain/aid/open-fund.input";
import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { fundSource } from "@gongbang/domain/codes/fund-source";
import { Button } from "@gongbang/ui/button";
import { ChipGroup, DateField, MoneyField, SelectField, TextArea, TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection, FormWide } from "@gongbang/ui/form";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { codeOptions } from "~/shell/code-words.ts";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

/** A new fund: its budget is the first line of its ledger. */
export function OpenFundForm({ year }: { year: number }) {
  const t = useTranslations("aid.funds");
  const locale = useLocale();
  const router = useRouter();
  const f = useCommandForm(openFundInput, {
    defaults: {
      ...{ name: "", source: "5", kinds: [], cap: "", householdYearlyCap: "" },
      ...{ giver: "", terms: "" },
      ...{ opensOn: `${year}-01-01`, closesOn: `${year}-12-31` },
    },
    command: useTRPC().funds.open.mutationOptions(),
    done: t("form.done"),
    refresh: false,
    onDone: ({ id }) => router.push(`/aid/funds/${id}`),
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("form.submit")}
        </Button>
      }
    >
      <FormSection columns={2}>
        <TextField label={t("form.name")} required maxLength={60} {...f.field("name")} />
        <SelectField
          label={t("source")}
          required
          options={codeOptions(fundSource, locale)}
          {...f.field("source")}
        />
        <FormWide>
          <ChipGroup
            type="checkbox"
            label={t("kinds")}
            hint={t("form.kindsHint")}
            required
            options={codeOptions(aidKind, locale)}
            {...f.field("kinds")}
          />
        </FormWide>
        <DateField label={t("form.opensOn")} required {...f.field("opensOn")} />
        <DateField label={t("form.closesOn")} required {...f.field("closesOn")} />
        <MoneyField label={t("form.cap")} hint={t("form.capHint")} required {...f.field("cap")} />
        <MoneyField label={t("form.householdYearlyCap")} required {...f.field("householdYearlyCap")} />
        <TextField label={t("form.giver")} hint={t("form.giverHint")} maxLength={100} {...f.field("giver")} />
        <FormWide>
          <TextArea
            label={t("form.terms")}
            hint={t("form.termsHint")}
            maxLength={1000}
            {...f.field("terms")}
          />
        </FormWide>
      </FormSection>
    </FormLayout>
  );
}
