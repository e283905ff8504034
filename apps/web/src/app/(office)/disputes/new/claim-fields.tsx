"use client";
import { disputeClaim } from "@gongbang/domain/codes/dispute-claim";
import { Button } from "@gongbang/ui/button";
import { DateField, MoneyField, SelectField, TextField } from "@gongbang/ui/field";
import { FormSection, FormWide } from "@gongbang/ui/form";
import { Plus, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useFieldArray } from "react-hook-form";
import type { TicketForm } from "./open-ticket-form.tsx";

/** The claims that may be chosen, in the reader's language. */
function useKinds() {
  const locale = useLocale() === "en" ? "en" : "zh";
  return disputeClaim.open.map((value) => ({ value, label: disputeClaim.labels[value][locale] }));
}

/** The facts that decide every deadline: receipt, knowledge, employment, and the main claim. */
export function FactFields({ f }: { f: TicketForm }) {
  const t = useTranslations("disputes.form");
  return (
    <FormSection title={t("facts")} hint={t("factsHint")} columns={2}>
      <DateField label={t("receivedOn")} required {...f.field("receivedOn")} />
      <SelectField label={t("mainKind")} options={useKinds()} required {...f.field("claims.0.kind")} />
      <DateField label={t("employedFrom")} {...f.field("employedFrom")} />
      <DateField label={t("employedTo")} hint={t("employedToHint")} {...f.field("employedTo")} />
      <DateField label={t("knownOn")} hint={t("knownOnHint")} {...f.field("knownOn")} />
    </FormSection>
  );
}

/** What is asked for, line by line; the first line's kind stands among the facts. */
export function ClaimFields({ f }: { f: TicketForm }) {
  const t = useTranslations("disputes.form");
  const kinds = useKinds();
  const { fields, append, remove } = useFieldArray({ control: f.form.control, name: "claims" });
  return (
    <FormSection title={t("claims")} hint={t("claimsHint")} columns={3}>
      {fields.map(({ id }, i) => (
        <FormWide key={id}>
          <div className="grid items-start gap-x-4 gap-y-3 md:grid-cols-[1fr_1fr_160px_32px]">
            {i === 0 ? (
              <MainKind f={f} />
            ) : (
              <SelectField label={t("kind")} options={kinds} required {...f.field(`claims.${i}.kind`)} />
            )}
            <TextField label={t("period")} {...f.field(`claims.${i}.period`)} />
            <MoneyField label={t("amount")} {...f.field(`claims.${i}.amount`)} />
            {i > 0 && (
              <Button
                variant="ghost"
                iconOnly
                icon={<X aria-hidden />}
                aria-label={t("removeClaim", { n: i + 1 })}
                className="md:mt-6"
                onClick={() => remove(i)}
              />
            )}
          </div>
        </FormWide>
      ))}
      <FormWide>
        <Button icon={<Plus aria-hidden />} onClick={() => append({ kind: "09", period: "", amount: "" })}>
          {t("addClaim")}
        </Button>
      </FormWide>
    </FormSection>
  );
}

function MainKind({ f }: { f: TicketForm }) {
  const t = useTranslations("disputes.form");
  const chosen = f.form.watch("claims.0.kind");
  const label = useKinds().find(({ value }) => value === chosen)?.label;
  return (
    <div className="flex flex-col gap-1 text-sub">
      <span>{t("mainKind")}</span>
      <b className="py-1.5 text-body font-medium">{label}</b>
    </div>
  );
}
