"use client";
import type { IdKind } from "@gongbang/domain/codes/roster-words";
import { requestChangeInput } from "@gongbang/domain/members/request-change.input";
import { Button } from "@gongbang/ui/button";
import { ChipGroup, DateField, SelectField, TextArea, TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection, FormWide } from "@gongbang/ui/form";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { idKindOptions, sexWord } from "../../code-words.ts";

type RequestChangeFormProps = {
  member: {
    id: string;
    version: number;
    name: string;
    idKind: IdKind;
    idMask: string;
    cardTail: string | null;
  };
  files: { value: string; label: string }[];
};

/** Only what is to be corrected is filled in; a second person decides. */
export function RequestChangeForm({ member, files }: RequestChangeFormProps) {
  const t = useTranslations("changes.request");
  const locale = useLocale();
  const router = useRouter();
  const f = useCommandForm(requestChangeInput, {
    defaults: {
      ...{ memberId: member.id, version: member.version, idKind: member.idKind, reason: "", evidence: [] },
      ...{ name: "", citizenId: "", sex: "", birthOn: "", bankCard: "" },
    },
    command: useTRPC().changes.request.mutationOptions(),
    done: t("done"),
    refresh: false,
    onDone: ({ id }) => router.push(`/members/changes/${id}`),
  });
  const citizen = f.form.watch("idKind") === "1";
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("submit")}
        </Button>
      }
    >
      <FormSection title={t("newValues")} columns={2}>
        <TextField label={t("name")} hint={t("nameNow", { value: member.name })} {...f.field("name")} />
        <TextField
          label={t("bankCard")}
          hint={member.cardTail ? t("cardNow", { value: member.cardTail }) : t("cardNone")}
          inputMode="numeric"
          {...f.field("bankCard")}
        />
      </FormSection>
      <FormSection title={t("paper")} hint={t("paperHint")} columns={2}>
        <SelectField label={t("idKind")} options={idKindOptions(locale)} {...f.field("idKind")} />
        <TextField
          label={t("citizenId")}
          hint={t("idNow", { value: member.idMask })}
          autoComplete="off"
          {...f.field("citizenId")}
        />
        {!citizen && <DateField label={t("birthOn")} {...f.field("birthOn")} />}
        {!citizen && (
          <SelectField
            label={t("sex")}
            placeholder=""
            options={["1", "2"].map((value) => ({ value, label: sexWord(value, locale) }))}
            {...f.field("sex")}
          />
        )}
      </FormSection>
      <FormSection title={t("why")}>
        <FormWide>
          <TextArea label={t("reason")} required maxLength={500} {...f.field("reason")} />
        </FormWide>
        <ChipGroup
          type="checkbox"
          label={t("evidence")}
          hint={t("evidenceHint")}
          required
          options={files}
          {...f.field("evidence")}
        />
      </FormSection>
    </FormLayout>
  );
}
