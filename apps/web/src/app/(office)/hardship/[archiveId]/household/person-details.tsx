"use client";
import { disabilityGrade, disabilityKind } from "@gongbang/domain/codes/hardship";
import { isStarred } from "@gongbang/domain/hardship/fields-left";
import { personFieldsFor } from "@gongbang/domain/hardship/register-fields";
import type { HouseholdForm } from "@gongbang/domain/hardship/save-household.input";
import { SelectField, TextField } from "@gongbang/ui/field";
import { useLocale, useTranslations } from "next-intl";
import { type Path, type UseFormReturn, useWatch } from "react-hook-form";
import { codeOptions } from "~/shell/code-words.ts";
import { DetailFields } from "./detail-fields.tsx";

type Props = {
  form: UseFormReturn<HouseholdForm>;
  field: (name: Path<HouseholdForm>) => { name: string; error?: string };
  index: number;
  phoneMask: string | null;
  /** Starred fields of theirs are empty: they are in sight. */
  isLeft: boolean;
};

/** 登记表其他内容 of one person: only the fields that matter for who it is and what they do. */
export function PersonDetails({ form, field, index, phoneMask, isLeft }: Props) {
  const t = useTranslations("hardship.details");
  const locale = useLocale();
  const members = useWatch({ control: form.control, name: "members" });
  const isMigrant = useWatch({ control: form.control, name: "details.isMigrant" }) === "1";
  const person = members[index];
  if (!person) return null;
  const { relation, workState, exempt, health } = person;
  const whom = relation === "01" ? "worker" : "family";
  const names = personFieldsFor({
    relation,
    workState: workState || null,
    exempt: exempt || null,
    isMigrant,
  });
  const of = (name: string) => field(`members.${index}.${name}` as Path<HouseholdForm>);
  return (
    <details className="mt-3" open={isLeft || undefined}>
      <summary className="cursor-pointer text-sub text-link">{t("more")}</summary>
      <div className="mt-3 grid items-start gap-x-4 gap-y-3 md:grid-cols-3">
        <DetailFields names={names} whom={whom} of={(name) => of(`details.${name}`)} />
        <TextField
          label={t("phone")}
          hint={phoneMask ? t("stored", { mask: phoneMask }) : t("sealedHint")}
          inputMode="tel"
          required={isStarred(whom, "phone")}
          id={`members.${index}.phone`}
          {...of("phone")}
        />
        {health === "60" && (
          <>
            <SelectField
              label={t("disabilityKind")}
              hint={t("sealedHint")}
              placeholder={t("choose")}
              options={codeOptions(disabilityKind, locale)}
              {...of("disabilityKind")}
            />
            <SelectField
              label={t("disabilityGrade")}
              placeholder={t("choose")}
              options={codeOptions(disabilityGrade, locale)}
              {...of("disabilityGrade")}
            />
          </>
        )}
      </div>
    </details>
  );
}
