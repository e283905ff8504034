"use client";
import { readCreditCode } from "@gongbang/domain/codes/credit-code";
import { channels } from "@gongbang/domain/disputes/ticket";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { ChipGroup, TextArea, TextField } from "@gongbang/ui/field";
import { FormSection, FormWide } from "@gongbang/ui/form";
import { useQuery } from "@tanstack/react-query";
import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { useFieldArray } from "react-hook-form";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import type { TicketForm } from "./open-ticket-form.tsx";

export function ApplicantFields({ f }: { f: TicketForm }) {
  const t = useTranslations("disputes.form");
  const { fields, append, remove } = useFieldArray({ control: f.form.control, name: "applicants" });
  return (
    <FormSection title={t("applicants")}>
      {fields.map(({ id }, i) => (
        <div key={id} className="grid items-start gap-x-4 gap-y-3 md:grid-cols-[1fr_1fr_32px]">
          <TextField label={t("name")} required {...f.field(`applicants.${i}.name`)} />
          <TextField label={t("phone")} inputMode="tel" {...f.field(`applicants.${i}.phone`)} />
          {i > 0 && (
            <Button
              variant="ghost"
              iconOnly
              icon={<X aria-hidden />}
              aria-label={t("removeApplicant", { n: i + 1 })}
              className="md:mt-6"
              onClick={() => remove(i)}
            />
          )}
        </div>
      ))}
      <div>
        <Button icon={<Plus aria-hidden />} onClick={() => append({ name: "", phone: "" })}>
          {t("addApplicant")}
        </Button>
      </div>
    </FormSection>
  );
}

export function EmployerFields({ f }: { f: TicketForm }) {
  const t = useTranslations("disputes.form");
  return (
    <FormSection title={t("employer")} columns={2}>
      <TextField label={t("employerName")} required {...f.field("employerName")} />
      <TextField label={t("employerCode")} hint={t("employerCodeHint")} {...f.field("employerCode")} />
      <TextField label={t("employerContact")} {...f.field("employerContact")} />
      <TextField label={t("employerPhone")} inputMode="tel" {...f.field("employerPhone")} />
      <OpenAgainst f={f} />
    </FormSection>
  );
}

/** What is open against this employer already, counted over all unions. */
function OpenAgainst({ f }: { f: TicketForm }) {
  const t = useTranslations("disputes.form");
  const [name, typed] = [
    useDeferredValue(f.form.watch("employerName").trim()),
    f.form.watch("employerCode") ?? "",
  ];
  const read = readCreditCode(typed);
  const asked = { name, ...(read.ok && { creditCode: read.value.code }) };
  const { data } = useQuery(useTRPC().tickets.against.queryOptions(asked, { enabled: name.length >= 4 }));
  if (!data || data.open === 0) return null;
  return (
    <FormWide>
      <AlertBanner tone="warning" title={t("openAgainst", { count: data.open })} live>
        {t("openAgainstHint")}
      </AlertBanner>
    </FormWide>
  );
}

export function MatterFields({ f }: { f: TicketForm }) {
  const t = useTranslations("disputes.form");
  const words = useTranslations("disputes.channels");
  return (
    <FormSection title={t("matter")}>
      <ChipGroup
        type="radio"
        label={t("channel")}
        options={channels.map((value) => ({ value, label: words(value) }))}
        {...f.field("channel")}
      />
      <TextField label={t("summary")} hint={t("summaryHint")} required {...f.field("summary")} />
      <TextArea label={t("narrative")} hint={t("narrativeHint")} rows={5} {...f.field("narrative")} />
    </FormSection>
  );
}
