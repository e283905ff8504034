"use client";
import { notMetReasons } from "@gongbang/domain/aid/visit";
import { CheckboxField, ChipGroup } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import type { EntryValues } from "./entry-values.ts";

/** Whether somebody was met; where nobody was, why. */
export function MetFields({ form }: { form: UseFormReturn<EntryValues> }) {
  const t = useTranslations("aid.visits");
  const met = form.watch("met");
  return (
    <>
      <CheckboxField label={t("met")} {...form.register("met")} />
      {!met && (
        <ChipGroup
          type="radio"
          label={t("notMetWhy")}
          options={notMetReasons.map((value) => ({ value, label: t(`notMetReason.${value}`) }))}
          {...form.register("notMetReason")}
        />
      )}
    </>
  );
}
