import { DateField, SelectField, TextField } from "@gongbang/ui/field";
import { FormSection, FormWide } from "@gongbang/ui/form";
import { useLocale, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { type FactField, type FactSection, factSections, isCodeField, isFlagField } from "./code-fields.ts";
import { codeOptions, yesNoOptions } from "./code-words.ts";

type Wired = ComponentProps<"input"> & ComponentProps<"select"> & { error?: string | undefined };
type FieldGroupProps = {
  section: FactSection;
  /** Wires a field to the form, by its name. */
  wire: (field: FactField) => Wired;
  /** Fields of the section that are not asked here. */
  without?: readonly FactField[];
  hint?: string;
  /** What stands in a covered field, shown in its place while nothing is typed. */
  masks?: { readonly [Field in FactField]?: string };
  /** The codes that stand there now: a retired one may stay. */
  stands?: { readonly [Field in FactField]?: string | null };
  children?: React.ReactNode;
};

const wide = new Set<FactField>(["address", "registrationPlace"]);
const hints = {
  idValidUntil: "validityHint",
  newFormSince: "monthHint",
  registrationPlace: "placeHint",
} as const;

/** One group of the register form's facts as fields, each of its kind: a code, a question, a day, a text. */
export function FieldGroup({ section, wire, without = [], hint, masks, stands, children }: FieldGroupProps) {
  const [t, locale] = [useTranslations("members"), useLocale()];
  const asked = factSections[section].filter((field: FactField) => !without.includes(field));
  return (
    <FormSection title={t(`sections.${section}`)} columns={2} {...(hint && { hint })}>
      {children}
      {asked.map((field: FactField) => {
        const label = t(`field.${field}`);
        const wired = wire(field);
        if (isCodeField(field)) {
          const options = codeOptions(field, locale, stands?.[field] ?? null);
          return <SelectField key={field} label={label} placeholder="" options={options} {...wired} />;
        }
        if (isFlagField(field))
          return (
            <SelectField key={field} label={label} placeholder="" options={yesNoOptions(locale)} {...wired} />
          );
        if (field === "cardBoundOn" || field === "joinedOn")
          return <DateField key={field} label={label} {...wired} />;
        const said = hints[field as keyof typeof hints];
        const box = (
          <TextField
            key={field}
            label={label}
            placeholder={masks?.[field]}
            {...(said && { hint: t(`new.${said}`) })}
            {...wired}
          />
        );
        return wide.has(field) ? <FormWide key={field}>{box}</FormWide> : box;
      })}
    </FormSection>
  );
}
