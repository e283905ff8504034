"use client";
import { readCitizenId } from "@gongbang/domain/codes/citizen-id";
import { sex } from "@gongbang/domain/codes/person";
import { day } from "@gongbang/domain/kernel/day";
import { createMemberInput } from "@gongbang/domain/members/create-member.input";
import { Button } from "@gongbang/ui/button";
import { DateField, SelectField, TextField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { formatDay } from "@gongbang/ui/format";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import { useCommandForm } from "../../../../shell/use-command-form.ts";
import type { FactField, FactSection } from "../code-fields.ts";
import { ageOn, idKindOptions, sexWord } from "../code-words.ts";
import { FieldGroup } from "../field-group.tsx";

type CreateMemberFormProps = {
  today: string;
  unions: readonly { id: string; name: string; depth: number }[];
  defaults: { name: string; citizenId: string; unionId: string };
};

/** What the form asks by fields of its own. */
const own: readonly FactField[] = ["name", "sex", "birthOn", "idKind", "citizenId", "union"];
const rest: readonly FactSection[] = ["contact", "work", "newForm"];

/** A new member: a citizen id fills birth and sex while it is typed, and says at once what is wrong with it. */
export function CreateMemberForm({ today, unions, defaults }: CreateMemberFormProps) {
  const t = useTranslations("members");
  const locale = useLocale();
  const router = useRouter();
  const f = useCommandForm(createMemberInput, {
    defaults: {
      ...{ ...defaults, idKind: "1", joinedOn: today, sex: "", birthOn: "" },
      ...{ phone: "", bankCard: "", address: "", unitName: "", groupName: "" },
    },
    command: useTRPC().members.create.mutationOptions(),
    done: t("new.done"),
    refresh: false,
    onDone: ({ id }) => router.push(`/members/${id}`),
  });
  const [kind, typed] = f.form.watch(["idKind", "citizenId"]);
  const isCitizen = kind === undefined || kind === "1";
  const wire = (field: FactField) => f.field(field as Parameters<typeof f.field>[0]);
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("new.save")}
        </Button>
      }
    >
      <FieldGroup
        section="identity"
        wire={wire}
        without={own}
        hint={isCitizen ? t("new.identityHint") : t("new.idKindHint")}
      >
        <TextField label={t("field.name")} required {...f.field("name")} />
        <SelectField label={t("field.idKind")} options={idKindOptions(locale)} {...f.field("idKind")} />
        <IdField typed={isCitizen ? typed : ""} today={today} field={f.field("citizenId")} />
        {!isCitizen && (
          <>
            <DateField label={t("field.birthOn")} required max={today} {...f.field("birthOn")} />
            <SelectField
              label={t("field.sex")}
              required
              placeholder=""
              options={(["1", "2"] as const).map((value) => ({
                value,
                label: sex.labels[value][locale === "en" ? "en" : "zh"],
              }))}
              {...f.field("sex")}
            />
          </>
        )}
      </FieldGroup>
      <FieldGroup section="union" wire={wire} without={own}>
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
      </FieldGroup>
      {rest.map((section) => (
        <FieldGroup key={section} section={section} wire={wire} />
      ))}
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
