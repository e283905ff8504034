"use client";
import { changeMemberInput } from "@gongbang/domain/members/change-member.input";
import { Button } from "@gongbang/ui/button";
import { SelectField, TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection } from "@gongbang/ui/form";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import type { z } from "zod";
import { useTRPC } from "../../../../../shell/trpc-client.tsx";
import { useCommandForm } from "../../../../../shell/use-command-form.ts";
import { codeFields } from "../../code-fields.ts";
import { codeOptions } from "../../code-words.ts";

type Fields = z.input<typeof changeMemberInput>["fields"];
type ChangeMemberFormProps = {
  memberId: string;
  version: number;
  masks: { phone: string; address: string };
  fields: Omit<Fields, "phone" | "address">;
};

/** The facts that an officer may change. A covered fact is changed only where a new value is typed. */
export function ChangeMemberForm({ memberId, version, masks, fields }: ChangeMemberFormProps) {
  const t = useTranslations("members");
  const locale = useLocale();
  const router = useRouter();
  const f = useCommandForm(changeMemberInput, {
    defaults: { memberId, version, fields },
    command: useTRPC().members.change.mutationOptions(),
    done: t("edit.done"),
    onDone: () => router.push(`/members/${memberId}`),
  });
  // An empty box would empty the fact: left out, it stays as it is.
  const typedOnly = { setValueAs: (text: string | undefined) => text || undefined };
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("edit.save")}
        </Button>
      }
    >
      <FormSection title={t("record.contact")} hint={t("edit.contactHint")} columns={2}>
        <TextField
          label={t("field.phone")}
          placeholder={masks.phone}
          inputMode="tel"
          {...f.field("fields.phone")}
          {...f.form.register("fields.phone", typedOnly)}
        />
        <TextField
          label={t("field.address")}
          placeholder={masks.address}
          {...f.field("fields.address")}
          {...f.form.register("fields.address", typedOnly)}
        />
      </FormSection>
      <FormSection title={t("record.work")} columns={2}>
        <TextField label={t("field.unitName")} {...f.field("fields.unitName")} />
        <TextField label={t("field.groupName")} {...f.field("fields.groupName")} />
        <TextField label={t("field.occupation")} {...f.field("fields.occupation")} />
      </FormSection>
      <FormSection title={t("record.other")} columns={2}>
        {codeFields.map((field) => (
          <SelectField
            key={field}
            label={t(`field.${field}`)}
            placeholder=""
            options={codeOptions(field, locale)}
            {...f.field(`fields.${field}`)}
          />
        ))}
      </FormSection>
    </FormLayout>
  );
}
