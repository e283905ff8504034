"use client";
import { hardshipCause } from "@gongbang/domain/codes/hardship";
import { applyConsent, applyForAidInput } from "@gongbang/domain/hardship/apply.input";
import { applicationKinds } from "@gongbang/domain/hardship/archive.status";
import { CheckboxField, SelectField, TextArea, TextField } from "@gongbang/ui/field";
import { useLocale, useTranslations } from "next-intl";
import { ApplicantForm, textsOf } from "~/shell/applicant-form.tsx";
import { codeOptions } from "~/shell/code-words.ts";
import { useOneTimeForm } from "~/shell/use-one-time-form.ts";

const fields = ["kind", "name", "citizenId", "phone", "mainCause", "people", "statement"];

/** 困难帮扶申请 on a phone. Each box is a consent of its own. */
export function ApplyForAidForm({ token, unionName }: { token: string; unionName: string }) {
  const t = useTranslations("apply");
  const form = useOneTimeForm("/api/apply", applyForAidInput, /^ID\./);
  const bodyOf = (said: FormData) => {
    const agreed = (box: string) => (said.get(box) ? applyConsent : "");
    return {
      ...{ token, ...textsOf(said, fields) },
      ...{ consent: agreed("consent"), comparison: agreed("comparison") },
    };
  };
  const agreements = (
    <>
      <p className="text-sub text-muted">{t("comparisonText")}</p>
      <CheckboxField label={t("comparison")} name="comparison" />
    </>
  );
  return (
    <ApplicantForm words="apply" {...{ unionName, form, bodyOf, agreements }}>
      <NeedFields problems={form.problems} />
    </ApplicantForm>
  );
}

/** What is asked for, and why. */
function NeedFields({ problems }: { problems: Record<string, string> }) {
  const t = useTranslations("apply");
  const locale = useLocale();
  return (
    <>
      <SelectField
        label={t("kind")}
        name="kind"
        required
        options={applicationKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        error={problems.kind}
      />
      <SelectField
        label={t("mainCause")}
        name="mainCause"
        required
        placeholder={t("choose")}
        options={codeOptions(hardshipCause, locale)}
        error={problems.mainCause}
      />
      <TextField
        label={t("people")}
        name="people"
        inputMode="numeric"
        hint={t("peopleHint")}
        required
        error={problems.people}
      />
      <TextArea
        label={t("statement")}
        name="statement"
        hint={t("statementHint")}
        rows={5}
        required
        error={problems.statement}
      />
    </>
  );
}
