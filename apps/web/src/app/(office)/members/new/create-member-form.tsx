"use client";
import { readCitizenId } from "@gongbang/domain/codes/citizen-id";
import { day } from "@gongbang/domain/kernel/day";
import { createMemberInput } from "@gongbang/domain/members/create-member.input";
import { Button } from "@gongbang/ui/button";
import { DateField, SelectField, TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection, FormWide } from "@gongbang/ui/form";
import { formatDay } from "@gongbang/ui/format";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import { useCommandForm } from "../../../../shell/use-command-form.ts";
import { codeFields } from "../code-fields.ts";
import { ageOn, codeOptions, sexWord } from "../code-words.ts";

type CreateMemberFormProps = {
  today: string;
  unions: readonly { id: string; name: string; depth: number }[];
  defaults: { name: string; citizenId: string; unionId: string };
};

/** A new member: the id number fills birth date and sex while it is typed, and says at once what is wrong with it. */
export function CreateMemberForm({ today, unions, defaults }: CreateMemberFormProps) {
  const t = useTranslations("members");
  const locale = useLocale();
  const router = useRouter();
  const f = useCommandForm(createMemberInput, {
    defaults: {
      ...defaults,
      joinedOn: today,
      phone: "",
      bankCard: "",
      address: "",
      unitName: "",
      groupName: "",
    },
    command: useTRPC().members.create.mutationOptions(),
    done: t("new.done"),
    refresh: false,
    onDone: ({ id }) => router.push(`/members/${id}`),
  });
  const typed = f.form.watch("citizenId");
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("new.save")}
        </Button>
      }
    >
      <FormSection title={t("new.identity")} hint={t("new.identityHint")} columns={2}>
        <TextField label={t("field.name")} required {...f.field("name")} />
        <IdField typed={typed} today={today} field={f.field("citizenId")} />
      </FormSection>
      <FormSection title={t("new.contact")} columns={2}>
        <TextField label={t("field.phone")} inputMode="tel" {...f.field("phone")} />
        <TextField label={t("field.bankCard")} inputMode="numeric" {...f.field("bankCard")} />
        <FormWide>
          <TextField label={t("field.address")} {...f.field("address")} />
        </FormWide>
      </FormSection>
      <FormSection title={t("new.work")} columns={2}>
        <SelectField
          label={t("field.union")}
          required
          placeholder={t("new.unionPlaceholder")}
          options={unions.map(({ id, name, depth }) => ({
            value: id,
            label: `${"\u3000".repeat(depth)}${name}`,
          }))}
          {...f.field("unionId")}
        />
        <DateField label={t("field.joinedOn")} max={today} {...f.field("joinedOn")} />
        <TextField label={t("field.unitName")} {...f.field("unitName")} />
        <TextField label={t("field.groupName")} {...f.field("groupName")} />
        <TextField label={t("field.occupation")} {...f.field("occupation")} />
      </FormSection>
      <FormSection title={t("new.more")} columns={2}>
        {codeFields.map((field) => (
          <SelectField
            key={field}
            label={t(`field.${field}`)}
            placeholder=""
            options={codeOptions(field, locale)}
            {...f.field(field)}
          />
        ))}
      </FormSection>
    </FormLayout>
  );
}

type IdFieldProps = {
  typed: string;
  today: string;
  field: React.ComponentProps<"input"> & { error?: string | undefined };
};

/** From the eighteenth sign on the number says whose it is, or why it can't be one. */
function IdField({ typed, today, field }: IdFieldProps) {
  const t = useTranslations("members");
  const refusals = useTranslations("refusals");
  const locale = useLocale() === "en" ? "en" : "zh-CN";
  const complete = typed.replaceAll(/[\s-]/g, "").length >= 18;
  const read = complete ? readCitizenId(typed, day(today)) : null;
  const hint =
    read?.ok === true
      ? t("new.idRead", {
          sex: sexWord(read.value.sex, locale),
          birthOn: formatDay(read.value.birthOn, "long", locale),
          age: ageOn(read.value.birthOn, today),
        })
      : undefined;
  const wrong = read?.ok === false ? refusals(read.refusal.code, { ...read.refusal }) : undefined;
  return (
    <TextField
      label={t("field.citizenId")}
      required
      inputMode="text"
      {...field}
      {...(hint !== undefined && { hint })}
      error={wrong ?? field.error}
    />
  );
}
