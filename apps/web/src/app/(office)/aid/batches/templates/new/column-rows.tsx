"use client";
import type { AddTemplate } from "@gongbang/domain/aid/batch.input";
import { Button } from "@gongbang/ui/button";
import { SelectField, TextField } from "@gongbang/ui/field";
import { ArrowUp, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Path, type UseFormReturn, useFieldArray } from "react-hook-form";

type Props = {
  form: UseFormReturn<AddTemplate>;
  field: (name: Path<AddTemplate>) => { name: string; error?: string | undefined };
  name: "template.columns" | "template.returnColumns";
  fields: readonly string[];
};

/** The columns of a bank's file in their order: what each one says, and what the bank calls it. */
export function ColumnRows({ form, field, name, fields }: Props) {
  const t = useTranslations("batches.templates");
  const rows = useFieldArray({ control: form.control, name, keyName: "formKey" });
  const options = fields.map((value) => ({ value, label: t(`fields.${value}` as "fields.lineNo") }));
  return (
    <div className="flex flex-col gap-2">
      {rows.fields.map((row, i) => (
        <fieldset key={row.formKey} className="flex min-w-0 items-end gap-2 max-md:flex-wrap">
          <legend className="sr-only">{t("column", { n: i + 1 })}</legend>
          <SelectField
            className="w-44 max-md:flex-1"
            label={t("says", { n: i + 1 })}
            required
            options={options}
            {...field(`${name}.${i}.field`)}
          />
          <TextField
            className="flex-1"
            label={t("heading", { n: i + 1 })}
            required
            maxLength={40}
            {...field(`${name}.${i}.heading`)}
          />
          <Button
            iconOnly
            variant="ghost"
            icon={<ArrowUp aria-hidden />}
            aria-label={t("up", { n: i + 1 })}
            locked={i === 0}
            onClick={() => i > 0 && rows.move(i, i - 1)}
          >
            {null}
          </Button>
          <Button
            iconOnly
            variant="ghost"
            icon={<X aria-hidden />}
            aria-label={t("remove", { n: i + 1 })}
            onClick={() => rows.remove(i)}
          >
            {null}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button icon={<Plus aria-hidden />} onClick={() => rows.append({ field: "lineNo", heading: "" })}>
          {t("addColumn")}
        </Button>
      </div>
    </div>
  );
}
