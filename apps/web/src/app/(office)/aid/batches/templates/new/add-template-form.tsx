"use client";
import { type BankTemplate, bankFields, bankTotals, returnFields } from "@gongbang/domain/aid/bank-template";
import { addTemplateInput } from "@gongbang/domain/aid/batch.input";
import { Button } from "@gongbang/ui/button";
import { CheckboxField, SelectField, TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection } from "@gongbang/ui/form";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { ColumnRows } from "./column-rows.tsx";
import { TemplatePreview } from "./template-preview.tsx";

const separators = { ",": "comma", "|": "bar", "\t": "tab", ";": "semicolon" } as const;

/** How a bank takes its file and answers, with two example lines of it before it is saved. */
export function AddTemplateForm({ start }: { start: BankTemplate }) {
  const t = useTranslations("batches.templates");
  const router = useRouter();
  const f = useCommandForm(addTemplateInput, {
    defaults: { template: { ...start, totals: start.totals ?? "none" } },
    command: useTRPC().batches.addTemplate.mutationOptions(),
    done: t("done"),
    refresh: false,
    onDone: () => router.push("/aid/batches/templates"),
  });
  const template = f.form.watch("template");
  const options = <Value extends string>(values: readonly Value[], of: (value: Value) => string) =>
    values.map((value) => ({ value, label: of(value) }));
  return (
    <FormLayout
      {...f.layout}
      aside={<TemplatePreview template={template} />}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("save")}
        </Button>
      }
    >
      <FormSection columns={2}>
        <TextField label={t("name")} required maxLength={60} {...f.field("template.name")} />
        <TextField
          label={t("key")}
          hint={t("keyHint")}
          required
          readOnly={start.key !== ""}
          maxLength={40}
          {...f.field("template.key")}
        />
        <SelectField
          label={t("columns.format")}
          required
          options={options(["txt", "csv", "xlsx"], (value) => t(`formats.${value}`))}
          {...f.field("template.format")}
        />
        <SelectField
          label={t("encoding")}
          required
          options={options(["gbk", "gb18030", "utf-8"], (value) => t(`encodings.${value}`))}
          {...f.field("template.encoding")}
        />
        <SelectField
          label={t("separator")}
          required
          options={options([",", "|", "\t", ";"] as const, (value) => t(`separators.${separators[value]}`))}
          {...f.field("template.separator")}
        />
        <SelectField
          label={t("totals")}
          required
          options={options(bankTotals, (value) => t(`totalsAt.${value}`))}
          {...f.field("template.totals")}
        />
        <CheckboxField label={t("hasHeader")} {...f.field("template.hasHeader")} />
        <CheckboxField label={t("returnHasHeader")} {...f.field("template.returnHasHeader")} />
      </FormSection>
      <FormSection title={t("columns.columns")} hint={t("columnsHint")}>
        <ColumnRows form={f.form} field={f.field} name="template.columns" fields={bankFields} />
      </FormSection>
      <FormSection title={t("returnColumns")} hint={t("returnHint")}>
        <ColumnRows form={f.form} field={f.field} name="template.returnColumns" fields={returnFields} />
        <TextField
          label={t("paidWords")}
          hint={t("paidWordsHint")}
          required
          defaultValue={start.paidWords.join(" ")}
          onChange={({ target }) => f.form.setValue("template.paidWords", wordsIn(target.value))}
        />
      </FormSection>
    </FormLayout>
  );
}

const wordsIn = (text: string): string[] => text.split(/[\s,，、;；]+/).filter((word) => word !== "");
