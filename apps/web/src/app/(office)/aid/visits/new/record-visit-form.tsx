"use client";
import type { AppRouter } from "@gongbang/api/root";
import { notMetReasons, visitMethods, visitOutcomes, visitTopics } from "@gongbang/domain/aid/visit";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { CheckboxField, ChipGroup, TextArea, TextField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { formatTime } from "@gongbang/ui/format";
import type { inferRouterOutputs } from "@trpc/server";
import { CloudOff } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ProposableFund } from "../../proposal-fields.tsx";
import { HandOverFields } from "./hand-over-fields.tsx";
import { NextVisitField } from "./next-visit-field.tsx";
import { ProposeFields } from "./propose-fields.tsx";
import { useVisit } from "./use-visit.ts";
import type { VisitValues } from "./visit-values.ts";
import { WhenFields } from "./when-fields.tsx";

export type ReadyGrant = inferRouterOutputs<AppRouter>["grants"]["readyFor"]["rows"][number];
type RecordVisitFormProps = {
  archiveId: string;
  officerId: string;
  enrolled: boolean;
  fresh: VisitValues;
  ready: readonly ReadyGrant[];
  funds: readonly ProposableFund[];
  household: ReactNode;
};
export type Visiting = ReturnType<typeof useVisit>;

/** A caseworker's visit on one screen: the phone's first of all forms, and the desk's too. */
export function RecordVisitForm({
  archiveId,
  officerId,
  enrolled,
  fresh,
  ready,
  funds,
  household,
}: RecordVisitFormProps) {
  const t = useTranslations("aid.visits");
  const common = useTranslations("common.form");
  const locale = useLocale();
  const visit = useVisit({ archiveId, officerId, fresh });
  const { form, sentence, pending, keptAt } = visit;
  const chips = <Code extends string>(
    group: "method" | "notMetReason" | "topic" | "outcome",
    codes: readonly Code[],
  ) => codes.map((value) => ({ value, label: t(`${group}.${value}` as "method.home") }));
  const errors = listed(form.formState.errors).map(({ name, code }) => ({ name, message: sentence(code) }));

  return (
    <FormLayout
      onSubmit={visit.save(false)}
      errors={form.formState.submitCount > 0 ? errors : []}
      errorTitle={common("errorTitle", { count: errors.length })}
      refusal={visit.refusal}
      note={
        visit.keeping ? t("form.keeping") : keptAt && t("form.draft", { time: formatTime(keptAt, locale) })
      }
      actions={
        <>
          <Button onClick={visit.save(true)} busy={pending}>
            {t("form.saveAndNext")}
          </Button>
          <Button type="submit" variant="primary" busy={pending}>
            {t("form.save")}
          </Button>
        </>
      }
    >
      <h1 className="sr-only">{t("form.title")}</h1>
      <DraftBanner visit={visit} />
      {household}
      <div className="flex flex-col gap-2 md:panel md:gap-3 md:p-4">
        <WhenFields visit={visit} />
        <ChipGroup
          type="radio"
          columns={locale === "en" ? 2 : 4}
          label={t("form.method")}
          options={chips("method", visitMethods)}
          {...form.register("method")}
        />
        <CheckboxField label={t("met")} {...form.register("met")} />
        {!form.watch("met") && (
          <ChipGroup
            type="radio"
            label={t("notMetWhy")}
            options={chips("notMetReason", notMetReasons)}
            {...form.register("notMetReason")}
          />
        )}
        <TextField
          label={t("form.secondVisitor")}
          hint={t("form.secondVisitorHint")}
          maxLength={60}
          {...form.register("secondVisitor")}
        />
        <HandOverFields {...{ visit, archiveId, ready }} />
        <ChipGroup
          type="checkbox"
          label={t("form.topics")}
          options={chips("topic", visitTopics)}
          {...form.register("topics")}
        />
        <ChipGroup
          type="checkbox"
          label={t("form.outcomes")}
          options={chips("outcome", visitOutcomes)}
          {...form.register("outcomes")}
        />
        <TextArea
          label={t("form.note")}
          hint={t("form.noteHint")}
          rows={2}
          maxLength={2000}
          {...form.register("note")}
        />
        <ProposeFields archiveId={archiveId} visit={visit} funds={funds} enrolled={enrolled} />
        <NextVisitField visit={visit} />
      </div>
    </FormLayout>
  );
}

/** What became of an earlier try: it is back, or it went out and nobody answered. */
function DraftBanner({ visit }: { visit: Visiting }) {
  const t = useTranslations("aid.visits.form");
  if (visit.unanswered) {
    return (
      <AlertBanner
        live
        tone="warning"
        icon={<CloudOff aria-hidden />}
        title={t("unsent")}
        actions={
          <Button size="sm" onClick={visit.save(false)}>
            {t("resend")}
          </Button>
        }
      >
        {t("unsentBody")}
      </AlertBanner>
    );
  }
  if (!visit.restored) return null;
  return (
    <AlertBanner
      tone="info"
      actions={
        <Button size="sm" onClick={visit.discard}>
          {t("discard")}
        </Button>
      }
    >
      {t("restored")}
    </AlertBanner>
  );
}

type Nested = { [key: string]: unknown };

/** The errors of the form in one list, those of the proposal too: "proposal.amount". */
function listed(errors: object, prefix = ""): { name: string; code: string }[] {
  return Object.entries(errors as Nested).flatMap(([key, error]) => {
    if (typeof error !== "object" || error === null || key === "ref") return [];
    const { message } = error as { message?: unknown };
    return typeof message === "string"
      ? [{ name: prefix + key, code: message }]
      : listed(error, `${prefix}${key}.`);
  });
}
