"use client";
import { costPayers } from "@gongbang/domain/aid/medical-cost";
import { Button } from "@gongbang/ui/button";
import { DateField, MoneyField, SelectField, TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";

const parts = ["personId", "billNumber", "hospital", "billedOn", "bill", ...costPayers] as const;
type Part = (typeof parts)[number];
type Props = {
  layout: Omit<ComponentProps<typeof FormLayout>, "actions" | "children">;
  pending: boolean;
  people: readonly { value: string; label: string }[];
  field: (part: Part) => object;
};

/** What a bill consists of, recorded or put right. */
export function BillFields({ layout, pending, people, field }: Props) {
  const t = useTranslations("aid.money.bill");
  return (
    <FormLayout
      {...layout}
      actions={
        <Button type="submit" variant="primary" busy={pending}>
          {t("submit")}
        </Button>
      }
    >
      <FormSection columns={2}>
        <TextField label={t("number")} required maxLength={60} {...field("billNumber")} />
        <SelectField label={t("person")} options={[...people]} {...field("personId")} />
        <TextField label={t("hospital")} required maxLength={80} {...field("hospital")} />
        <DateField label={t("on")} required {...field("billedOn")} />
        <MoneyField label={t("total")} required {...field("bill")} />
        {costPayers.map((payer) => (
          <MoneyField key={payer} label={t(payer)} {...field(payer)} />
        ))}
      </FormSection>
    </FormLayout>
  );
}
