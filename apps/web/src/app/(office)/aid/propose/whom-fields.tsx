"use client";
import { SelectField, TextArea } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";

export type Bill = { id: string; billNumber: string; leftFen: number };
type Props = {
  kind: string | undefined;
  people: readonly { id: string; name: string }[];
  costs: readonly Bill[];
  field: (part: "personId" | "costId" | "overlapReason") => object;
};

/** For whom of the household a sum is, the bill it is for where it is medical, and why it overlaps where it does. */
export function WhomFields({ kind, people, costs, field }: Props) {
  const t = useTranslations("aid.grants.form");
  const bills = costs.map(({ id, billNumber, leftFen }) => ({
    ...{ value: id, label: t("costOption", { number: billNumber, left: leftFen }) },
  }));
  return (
    <>
      <SelectField
        label={t("person")}
        hint={t("personHint")}
        options={people.map(({ id, name }, i) => ({ value: id, label: i === 0 ? t("personWorker") : name }))}
        {...field("personId")}
      />
      {kind === "20" && (
        <SelectField
          label={t("cost")}
          hint={t("costHint")}
          required
          options={[{ value: "", label: t("costNone") }, ...bills]}
          {...field("costId")}
        />
      )}
      <TextArea
        label={t("overlapReason")}
        hint={t("overlapHint")}
        maxLength={300}
        {...field("overlapReason")}
      />
    </>
  );
}
