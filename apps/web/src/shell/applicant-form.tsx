"use client";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { CheckboxField, TextField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";
import type { useOneTimeForm } from "./use-one-time-form.ts";

type Props = {
  /** The namespace of the words: those of the person, the consent and the answer are named alike in each. */
  words: string;
  unionName: string;
  form: ReturnType<typeof useOneTimeForm>;
  bodyOf: (said: FormData) => unknown;
  /** What is asked beside the person. */
  children: ReactNode;
  /** What may be agreed to beside the consent. */
  agreements?: ReactNode;
};

/** An application on a phone. After it was sent there is nothing left to see: whoever is known is told nothing here. */
export function ApplicantForm({ words, unionName, form, bodyOf, children, agreements }: Props) {
  const t = useTranslations(words);
  const { busy, sent, problems, send } = form;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    return send(bodyOf(new FormData(event.currentTarget)));
  };
  if (sent)
    return (
      <AlertBanner tone="success" title={t("sentTitle")}>
        {t("sentBody", { unionName })}
      </AlertBanner>
    );
  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
      {problems.all && (
        <AlertBanner tone="danger" live>
          {problems.all}
        </AlertBanner>
      )}
      <TextField label={t("name")} name="name" autoComplete="name" required error={problems.name} />
      <TextField
        label={t("citizenId")}
        name="citizenId"
        hint={t("idHint")}
        required
        error={problems.citizenId}
      />
      <TextField
        label={t("phone")}
        name="phone"
        inputMode="tel"
        autoComplete="tel-national"
        required
        error={problems.phone}
      />
      {children}
      <p className="whitespace-pre-line text-sub text-muted">{t("consentText", { unionName })}</p>
      <CheckboxField label={t("consent")} name="consent" error={problems.consent} />
      {agreements}
      <Button type="submit" variant="primary" wide busy={busy} className="h-11!">
        {t("submit")}
      </Button>
    </form>
  );
}

/** The texts of a form as they were typed, but for the blanks around them. */
export const textsOf = (said: FormData, fields: readonly string[]) =>
  Object.fromEntries(fields.map((field) => [field, String(said.get(field) ?? "").trim()]));
