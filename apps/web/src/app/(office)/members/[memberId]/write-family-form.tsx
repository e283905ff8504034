"use client";
import { familyRelation } from "@gongbang/domain/codes/family-relation";
import { employmentStatus } from "@gongbang/domain/codes/person";
import { addFamilyMemberInput, changeFamilyMemberInput } from "@gongbang/domain/members/family-member.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { DateField, SelectField, TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection } from "@gongbang/ui/form";
import { Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { codeOptions } from "../../../../shell/code-words.ts";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import { useCommandForm } from "../../../../shell/use-command-form.ts";

export type Person = {
  id: string;
  version: number;
  name: string;
  relation: string;
  birthOn: string | null;
  employment: string | null;
  unitName: string | null;
  idMask: string | null;
};
type WriteFamilyFormProps = { memberId: string; person?: Person };

/** Writes down somebody of the family, or changes what is written down. */
export function WriteFamilyForm({ memberId, person }: WriteFamilyFormProps) {
  const t = useTranslations("record.family");
  return (
    <DialogButton
      size="sm"
      {...(person ? { variant: "ghost" as const } : { icon: <Plus aria-hidden /> })}
      label={person ? t("change") : t("add")}
      title={person ? t("changeTitle", { name: person.name }) : t("addTitle")}
    >
      {(close) =>
        person ? <ChangeForm person={person} close={close} /> : <AddForm memberId={memberId} close={close} />
      }
    </DialogButton>
  );
}

function AddForm({ memberId, close }: { memberId: string; close: () => void }) {
  const t = useTranslations("record.family");
  const f = useCommandForm(addFamilyMemberInput, {
    defaults: { memberId, name: "", birthOn: "", employment: "", unitName: "", citizenId: "" },
    command: useTRPC().records.addFamilyMember.mutationOptions(),
    done: t("added"),
    onDone: close,
  });
  return <Fields layout={f.layout} pending={f.pending} wire={(name) => f.field(name)} close={close} />;
}

function ChangeForm({ person, close }: { person: Person; close: () => void }) {
  const t = useTranslations("record.family");
  const { id, version, name, birthOn, employment, unitName, idMask } = person;
  const relation = familyRelation.open.find((code) => code === person.relation);
  const work = employmentStatus.open.find((code) => code === employment);
  const f = useCommandForm(changeFamilyMemberInput, {
    defaults: {
      ...{ id, version, name, birthOn: birthOn ?? "", unitName: unitName ?? "", citizenId: "" },
      ...{ employment: work ?? "", ...(relation && { relation }) },
    },
    command: useTRPC().records.changeFamilyMember.mutationOptions(),
    done: t("changed"),
    onDone: close,
  });
  return (
    <Fields
      layout={f.layout}
      pending={f.pending}
      wire={(field) => f.field(field)}
      close={close}
      stored={idMask}
    />
  );
}

type Field = "name" | "relation" | "birthOn" | "employment" | "unitName" | "citizenId";
type FieldsProps = {
  layout: Omit<React.ComponentProps<typeof FormLayout>, "actions" | "children">;
  pending: boolean;
  wire: (
    field: Field,
  ) => React.ComponentProps<"input"> & React.ComponentProps<"select"> & { error?: string | undefined };
  close: () => void;
  stored?: string | null;
};

function Fields({ layout, pending, wire, close, stored }: FieldsProps) {
  const [t, locale] = [useTranslations("record.family"), useLocale()];
  const relations = codeOptions(familyRelation, locale).filter(({ value }) => value !== "01");
  return (
    <FormLayout
      {...layout}
      actions={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button type="submit" variant="primary" busy={pending}>
            {t("save")}
          </Button>
        </>
      }
    >
      <FormSection columns={2}>
        <TextField label={t("name")} required {...wire("name")} />
        <SelectField
          label={t("relation")}
          required
          placeholder={t("choose")}
          options={relations}
          {...wire("relation")}
        />
        <TextField
          label={t("citizenId")}
          hint={stored ? t("idStored", { mask: stored }) : t("idHint")}
          {...wire("citizenId")}
        />
        <DateField label={t("birthOn")} {...wire("birthOn")} />
        <SelectField
          label={t("employment")}
          placeholder=""
          options={codeOptions(employmentStatus, locale)}
          {...wire("employment")}
        />
        <TextField label={t("unitName")} {...wire("unitName")} />
      </FormSection>
    </FormLayout>
  );
}
