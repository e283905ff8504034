"use client";
import type { AppRouter } from "@gongbang/api/root";
import {
  changeUnionInput,
  type UnionFact,
  unionCodes,
  unionCounts,
  unionDays,
  unionFacts,
  unionFlags,
} from "@gongbang/domain/members/union-facts";
import { Button } from "@gongbang/ui/button";
import { DateField, SelectField, TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection } from "@gongbang/ui/form";
import type { inferRouterOutputs } from "@trpc/server";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { codeOptions } from "../../../../../../shell/code-words.ts";
import { useTRPC } from "../../../../../../shell/trpc-client.tsx";
import { useCommandForm } from "../../../../../../shell/use-command-form.ts";
import { yesNoOptions } from "../../../code-words.ts";

type Union = inferRouterOutputs<AppRouter>["records"]["union"];

const sections = {
  organisation: [
    ...(["code", "orgType", "form", "levelCode", "ownCreditCode", "creditCode"] as const),
    ...(["unitCategory", "industry", "streetCode"] as const),
  ],
  term: ["foundedOn", "approvalNumber", "legalPersonUntil", "chairName", "termFrom", "termUntil"],
  counts: unionCounts,
  bodies: [...unionFlags, "homeStars"],
} as const satisfies Record<string, readonly UnionFact[]>;

const isOneOf = <Field extends string>(fields: readonly Field[], field: string): field is Field =>
  fields.some((each) => each === field);
const isCode = (field: string): field is keyof typeof unionCodes => Object.hasOwn(unionCodes, field);
const asText = (value: string | number | boolean | null) =>
  typeof value === "boolean" ? (value ? "1" : "0") : value === null ? "" : String(value);

/** The facts of a union, in the groups of the collection form; closed to whoever only reads them. */
export function ChangeUnionForm({ union, mayChange }: { union: Union; mayChange: boolean }) {
  const [t, locale] = [useTranslations("record.union"), useLocale()];
  const router = useRouter();
  const f = useCommandForm(changeUnionInput, {
    defaults: {
      unionId: union.id,
      version: union.version,
      fields: Object.fromEntries(unionFacts.map((field) => [field, asText(union[field])])),
    },
    command: useTRPC().records.changeUnion.mutationOptions(),
    done: t("done"),
    onDone: () => router.push(`/members/unions/${union.id}`),
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        mayChange && (
          <Button type="submit" variant="primary" busy={f.pending}>
            {t("save")}
          </Button>
        )
      }
    >
      <fieldset disabled={!mayChange} className="contents">
        {(Object.keys(sections) as (keyof typeof sections)[]).map((section) => (
          <FormSection key={section} title={t(`sections.${section}`)} columns={2}>
            {sections[section].map((field) => {
              const label = t(`field.${field}`);
              const wired = f.field(`fields.${field}`);
              if (isOneOf(unionDays, field)) return <DateField key={field} label={label} {...wired} />;
              if (isCode(field)) {
                const options = codeOptions(unionCodes[field], locale);
                return <SelectField key={field} label={label} placeholder="" options={options} {...wired} />;
              }
              if (isOneOf(unionFlags, field)) {
                const options = yesNoOptions(locale);
                return <SelectField key={field} label={label} placeholder="" options={options} {...wired} />;
              }
              const digits = isOneOf(unionCounts, field) || field === "homeStars";
              return (
                <TextField key={field} label={label} {...(digits && { inputMode: "numeric" })} {...wired} />
              );
            })}
          </FormSection>
        ))}
      </fieldset>
    </FormLayout>
  );
}
