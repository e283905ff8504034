"use client";
import { changeDayInput } from "@gongbang/domain/office/change-day.input";
import { Button } from "@gongbang/ui/button";
import { ChipGroup, DateField, TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection } from "@gongbang/ui/form";
import { toast } from "@gongbang/ui/toast";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

/** The office's own word on one day: off, or worked. */
export function ChangeDayForm() {
  const t = useTranslations("office.calendar");
  const trpc = useTRPC();
  const f = useCommandForm(changeDayInput, {
    defaults: { on: "", off: "rest", name: "" },
    command: trpc.office.calendar.change.mutationOptions(),
    onDone: ({ moved }) => {
      toast({ text: t("moved", { count: moved }) });
      f.form.reset();
    },
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("save")}
        </Button>
      }
    >
      <FormSection title={t("change")} hint={t("changeHint")}>
        <DateField label={t("day")} required {...f.field("on")} />
        <ChipGroup
          type="radio"
          label={t("kind")}
          required
          columns={2}
          options={(["rest", "work"] as const).map((value) => ({ value, label: t(value) }))}
          {...f.field("off")}
        />
        <TextField label={t("name")} hint={t("nameHint")} required maxLength={40} {...f.field("name")} />
      </FormSection>
    </FormLayout>
  );
}
