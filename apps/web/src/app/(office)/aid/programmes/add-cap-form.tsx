"use client";
import { capBases, capPers, schoolStages } from "@gongbang/domain/aid/cap";
import { addCapInput } from "@gongbang/domain/aid/cap.input";
import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { hardshipGrade } from "@gongbang/domain/codes/hardship";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { ChipGroup, DateField, MoneyField, SelectField, TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection, FormWide } from "@gongbang/ui/form";
import { Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { codeOptions } from "~/shell/code-words.ts";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

/** A new cap on a kind of aid, with the text that it comes from. */
export function AddCapForm({ today }: { today: string }) {
  const t = useTranslations("aid.programmes");
  return (
    <DialogButton
      variant="primary"
      icon={<Plus aria-hidden />}
      label={t("add")}
      title={t("add")}
      dialogSize="lg"
    >
      {(close) => <Fields today={today} onDone={close} />}
    </DialogButton>
  );
}

function Fields({ today, onDone }: { today: string; onDone: () => void }) {
  const [t, locale] = [useTranslations("aid.programmes"), useLocale()];
  const f = useCommandForm(addCapInput, {
    defaults: {
      ...{ kind: "10", per: "household", basis: "lines", months: "12", amount: "", grades: [], stage: "" },
      ...{ effectiveFrom: today, source: "" },
    },
    command: useTRPC().programmes.addCap.mutationOptions(),
    done: t("form.done"),
    onDone,
  });
  const words = (of: "per" | "basis", values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${of}.${value}` as "per.person") }));
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("form.submit")}
        </Button>
      }
    >
      <p className="text-sub text-muted">{t("addLead")}</p>
      <FormSection columns={2}>
        <SelectField
          label={t("form.kind")}
          required
          options={codeOptions(aidKind, locale)}
          {...f.field("kind")}
        />
        <SelectField label={t("form.per")} required options={words("per", capPers)} {...f.field("per")} />
        <SelectField
          label={t("form.basis")}
          required
          options={words("basis", capBases)}
          {...f.field("basis")}
        />
        {f.form.watch("basis") === "lines" ? (
          <TextField label={t("form.months")} required inputMode="numeric" {...f.field("months")} />
        ) : (
          <MoneyField label={t("form.amount")} required {...f.field("amount")} />
        )}
        <FormWide>
          <ChipGroup
            type="checkbox"
            label={t("form.grades")}
            options={codeOptions(hardshipGrade, locale)}
            {...f.field("grades")}
          />
        </FormWide>
        {f.form.watch("per") === "student" && (
          <SelectField
            label={t("form.stage")}
            options={[
              { value: "", label: t("form.anyStage") },
              ...schoolStages.map((value) => ({ value, label: t(`stage.${value}`) })),
            ]}
            {...f.field("stage")}
          />
        )}
        <DateField label={t("form.from")} required {...f.field("effectiveFrom")} />
        <TextField label={t("form.source")} required maxLength={200} {...f.field("source")} />
      </FormSection>
    </FormLayout>
  );
}
