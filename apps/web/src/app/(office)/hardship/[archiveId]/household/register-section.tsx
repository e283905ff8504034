"use client";
import { householdFieldsFor } from "@gongbang/domain/hardship/register-fields";
import type { HouseholdForm } from "@gongbang/domain/hardship/save-household.input";
import { TextField } from "@gongbang/ui/field";
import { FormSection } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { type Path, type UseFormReturn, useWatch } from "react-hook-form";
import { DetailFields } from "./detail-fields.tsx";

type Props = {
  form: UseFormReturn<HouseholdForm>;
  field: (name: Path<HouseholdForm>) => { name: string; error?: string };
  bankMask: string | null;
  hasOtherContact: boolean;
};

/** 登记表其他内容 of the household: only the fields that matter for what is chosen above. */
export function RegisterSection({ form, field, bankMask, hasOtherContact }: Props) {
  const t = useTranslations("hardship.details");
  const { mainCause, otherCauses, civilAffairsClass, details } = useWatch({ control: form.control });
  const names = householdFieldsFor({
    mainCause: mainCause ?? null,
    otherCauses: (otherCauses ?? []).filter((code) => code !== undefined),
    civilAffairsClass: civilAffairsClass || null,
    details: { isReliefTarget: details?.isReliefTarget === "1" },
  });
  return (
    <FormSection title={t("title")} hint={t("hint")} columns={3}>
      <DetailFields
        names={names}
        whom="worker"
        of={(name) => field(`details.${name}` as Path<HouseholdForm>)}
      />
      <TextField
        label={t("bankCard")}
        hint={bankMask ? t("stored", { mask: bankMask }) : t("sealedHint")}
        inputMode="numeric"
        {...field("bankCard")}
      />
      <TextField
        label={t("otherContact")}
        hint={hasOtherContact ? t("storedContact") : t("sealedHint")}
        {...field("otherContact")}
      />
    </FormSection>
  );
}
