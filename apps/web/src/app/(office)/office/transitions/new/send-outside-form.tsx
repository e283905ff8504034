"use client";
import { referOutsideInput, referralServices } from "@gongbang/domain/office/transition.input";
import { Button } from "@gongbang/ui/button";
import { CheckboxField, SelectField, TextArea, TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection, FormWide } from "@gongbang/ui/form";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

/** 转介外部单位: with a printed sheet, and a receipt that is written down when it comes. */
export function SendOutsideForm({ archiveId }: { archiveId: string }) {
  const t = useTranslations("transitions");
  const router = useRouter();
  const f = useCommandForm(referOutsideInput, {
    defaults: { archiveId, body: "", service: "legal", note: "", consent: false },
    command: useTRPC().transitions.referOutside.mutationOptions(),
    done: t("new.sent"),
    refresh: false,
    onDone: ({ id }) => router.push(`/office/transitions/${id}`),
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("new.send")}
        </Button>
      }
    >
      <FormSection title={t("new.outside")} columns={2}>
        <TextField label={t("new.body")} hint={t("new.bodyHint")} required {...f.field("body")} />
        <SelectField
          label={t("new.service")}
          required
          options={referralServices.map((value) => ({ value, label: t(`service.${value}`) }))}
          {...f.field("service")}
        />
        <FormWide>
          <TextArea label={t("new.note")} required maxLength={1000} {...f.field("note")} />
          <CheckboxField label={t("new.consent")} {...f.field("consent")} />
        </FormWide>
      </FormSection>
    </FormLayout>
  );
}
