"use client";
import { familyRelation } from "@gongbang/domain/codes/family-relation";
import { illness, workState } from "@gongbang/domain/codes/hardship";
import { health } from "@gongbang/domain/codes/person";
import { isStarred } from "@gongbang/domain/hardship/fields-left";
import { exemptions } from "@gongbang/domain/hardship/household";
import type { HouseholdForm } from "@gongbang/domain/hardship/save-household.input";
import { Button } from "@gongbang/ui/button";
import { DateField, MoneyField, SelectField, TextField } from "@gongbang/ui/field";
import { FormSection } from "@gongbang/ui/form";
import { Plus, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type Path, type UseFormReturn, useFieldArray } from "react-hook-form";
import { codeOptions } from "~/shell/code-words.ts";

import { PersonDetails } from "./person-details.tsx";

export type StoredMember = {
  id: string;
  idMask: string | null;
  hasDiagnosis: boolean;
  phoneMask: string | null;
};
type Field = (name: Path<HouseholdForm>) => { name: string; error?: string };
type Props = {
  form: UseFormReturn<HouseholdForm>;
  field: Field;
  stored: readonly StoredMember[];
  /** The rows of which starred fields are empty. */
  left: readonly number[];
};

const blank: HouseholdForm["members"][number] = {
  relation: "10",
  name: "",
  citizenId: "",
  birthOn: "",
  monthlyIncome: "",
  workState: "",
  exempt: "",
  health: "",
  illness: "",
  diagnosis: "",
  school: "",
};

/** The people of the household, one card each. The worker comes first and stays. */
export function MemberRows({ form, field, stored, left }: Props) {
  const t = useTranslations("hardship.household");
  // Not "id", which is the row's own in the database.
  const { fields, append, remove } = useFieldArray({
    control: form.control,
    name: "members",
    keyName: "formKey",
  });
  return (
    <FormSection title={t("members")} hint={t("membersHint")}>
      {fields.map((row, index) => (
        <MemberRow
          key={row.formKey}
          index={index}
          form={form}
          field={field}
          isSelf={row.relation === "01"}
          stored={stored.find(({ id }) => id === row.id)}
          isLeft={left.includes(index)}
          onRemove={() => remove(index)}
        />
      ))}
      <div>
        <Button icon={<Plus />} onClick={() => append(blank)}>
          {t("add")}
        </Button>
      </div>
    </FormSection>
  );
}

type RowProps = {
  index: number;
  form: Props["form"];
  field: Field;
  isSelf: boolean;
  stored?: StoredMember;
  isLeft: boolean;
  onRemove: () => void;
};

function MemberRow({ index, form, field, isSelf, stored, isLeft, onRemove }: RowProps) {
  const t = useTranslations("hardship.household");
  const locale = useLocale();
  const of = (name: keyof HouseholdForm["members"][number]) => {
    const bound = field(`members.${index}.${name}`);
    return { required: isStarred(isSelf ? "worker" : "family", name), id: bound.name, ...bound };
  };
  const options = (table: Parameters<typeof codeOptions>[0]) => codeOptions(table, locale);
  const relations = options(familyRelation).filter(({ value }) => (value === "01") === isSelf);
  return (
    <fieldset className="min-w-0 rounded-md border border-border p-3">
      <legend className="px-1 text-meta text-muted">{t("member", { n: index + 1 })}</legend>
      <div className="grid items-start gap-x-4 gap-y-3 md:grid-cols-3">
        <TextField label={t("name")} readOnly={isSelf} {...of("name")} />
        <SelectField label={t("relation")} options={relations} {...of("relation")} required />
        {!isSelf && (
          <TextField
            label={t("citizenId")}
            hint={stored?.idMask ? t("citizenIdStored", { mask: stored.idMask }) : t("citizenIdHint")}
            inputMode="text"
            {...of("citizenId")}
          />
        )}
        <DateField label={t("birthOn")} readOnly={isSelf} {...of("birthOn")} />
        <MoneyField label={t("monthlyIncome")} hint={t("monthlyIncomeHint")} {...of("monthlyIncome")} />
        <SelectField
          label={t("workState")}
          placeholder={t("choose")}
          options={options(workState)}
          {...of("workState")}
        />
        <SelectField
          label={t("exempt")}
          placeholder={t("exemptNone")}
          options={exemptions.map((value) => ({ value, label: t(`exemptions.${value}`) }))}
          {...of("exempt")}
        />
        <SelectField
          label={t("health")}
          placeholder={t("choose")}
          options={options(health)}
          {...of("health")}
        />
        <SelectField
          label={t("illness")}
          placeholder={t("choose")}
          options={options(illness)}
          {...of("illness")}
        />
        <TextField label={t("diagnosis")} hint={t("diagnosisHint")} {...of("diagnosis")} />
        <TextField label={t("school")} {...of("school")} />
      </div>
      <PersonDetails
        form={form}
        field={field}
        index={index}
        phoneMask={stored?.phoneMask ?? null}
        isLeft={isLeft}
      />
      {!isSelf && (
        <div className="mt-2 flex justify-end">
          <Button variant="ghost" size="sm" icon={<X />} onClick={onRemove}>
            {t("remove")}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
