"use client";
import { hardshipCause } from "@gongbang/domain/codes/hardship";
import { applyConsent, applyForAidInput } from "@gongbang/domain/hardship/apply.input";
import { applicationKinds } from "@gongbang/domain/hardship/archive.status";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { CheckboxField, SelectField, TextArea, TextField } from "@gongbang/ui/field";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { codeOptions } from "~/shell/code-words.ts";
import { oneTimePost } from "~/shell/one-time-post.ts";
import { useSentence } from "~/shell/use-refusal.ts";

const fields = ["kind", "name", "citizenId", "phone", "mainCause", "people", "statement"] as const;
type Problems = Partial<Record<(typeof fields)[number] | "consent" | "all", string>>;
type Issue = { path: string; code: string };

/** What the form says, as the door reads it. */
function bodyOf(form: FormData, token: string) {
  const said = fields.map((field) => [field, String(form.get(field) ?? "").trim()]);
  const agreed = (box: string) => (form.get(box) ? applyConsent : "");
  return {
    ...{ token, ...Object.fromEntries(said) },
    ...{ consent: agreed("consent"), comparison: agreed("comparison") },
  };
}

/** 困难帮扶申请 on a phone. After it was sent there is nothing left to see: whoever is known is told nothing here. */
export function ApplyForAidForm({ token, unionName }: { token: string; unionName: string }) {
  const t = useTranslations("apply");
  const sentence = useSentence();
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const show = (issues: readonly Issue[]) =>
    setProblems(Object.fromEntries(issues.map(({ path, code }) => [path, sentence(generalCode(code))])));

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = bodyOf(new FormData(event.currentTarget), token);
    const read = applyForAidInput.safeParse(body);
    if (!read.success)
      return show(read.error.issues.map(({ path, message }) => ({ path: path.join("."), code: message })));
    setProblems({});
    setBusy(true);
    const answer = await oneTimePost("/api/apply", body).catch(() => null);
    setBusy(false);
    if (answer && "next" in answer) return setSent(true);
    if (answer?.issues.length) return show(answer.issues);
    const { code = "GENERAL.NO_ANSWER", ...details } = answer?.refusal ?? {};
    setProblems({ [/^ID\./.test(code) ? "citizenId" : "all"]: sentence(code, details) });
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
      <ApplicantFields problems={problems} />
      <NeedFields problems={problems} />
      <p className="whitespace-pre-line text-sub text-muted">{t("consentText", { unionName })}</p>
      <CheckboxField label={t("consent")} name="consent" error={problems.consent} />
      <p className="text-sub text-muted">{t("comparisonText")}</p>
      <CheckboxField label={t("comparison")} name="comparison" />
      <Button type="submit" variant="primary" wide busy={busy} className="h-11!">
        {t("submit")}
      </Button>
    </form>
  );
}

/** Who it is, and how to be reached. */
function ApplicantFields({ problems }: { problems: Problems }) {
  const t = useTranslations("apply");
  return (
    <>
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
    </>
  );
}

/** What is asked for, and why. */
function NeedFields({ problems }: { problems: Problems }) {
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

/** A code of ours as it is; what the library itself says means that the field is missing or wrong. */
const generalCode = (code: string) => (/^[A-Z_]+\.[A-Z_]+$/.test(code) ? code : "INPUT.INVALID");
