"use client";
import { newFormWork } from "@gongbang/domain/codes/organisation";
import { applyByLinkInput, joinConsent } from "@gongbang/domain/members/join.input";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { CheckboxField, SelectField, TextField } from "@gongbang/ui/field";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { codeWord } from "~/shell/code-words.ts";
import { oneTimePost } from "~/shell/one-time-post.ts";
import { useSentence } from "~/shell/use-refusal.ts";

const fields = [
  "name",
  "citizenId",
  "phone",
  "unitName",
  "occupation",
  "newFormWork",
  "platform",
  "workArea",
] as const;
type Problems = Partial<Record<(typeof fields)[number] | "consent" | "all", string>>;
type Issue = { path: string; code: string };

/** What the form says, as the door reads it. */
function bodyOf(form: FormData, token: string) {
  const said = fields.map((field) => [field, String(form.get(field) ?? "").trim()]);
  return { token, ...Object.fromEntries(said), ...(form.get("consent") && { consent: joinConsent }) };
}

/** Refusals about the number stand beside it; anything else above the form. */
const isOfNumber = (code: string) => /^(ID|MEMBER)\./.test(code);

/** 入会申请 on a phone. After it was sent there is nothing left to see: whoever is known is told nothing here. */
export function ApplyByLinkForm({ token, unionName }: { token: string; unionName: string }) {
  const t = useTranslations("join");
  const sentence = useSentence();
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const show = (issues: readonly Issue[]) =>
    setProblems(Object.fromEntries(issues.map(({ path, code }) => [path, sentence(generalCode(code))])));

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = bodyOf(new FormData(event.currentTarget), token);
    const read = applyByLinkInput.safeParse(body);
    if (!read.success)
      return show(read.error.issues.map(({ path, message }) => ({ path: path.join("."), code: message })));
    setProblems({});
    setBusy(true);
    const answer = await oneTimePost("/api/join", body).catch(() => null);
    setBusy(false);
    if (answer && "next" in answer) return setSent(true);
    if (answer?.issues.length) return show(answer.issues);
    const { code = "GENERAL.NO_ANSWER", ...details } = answer?.refusal ?? {};
    setProblems({ [isOfNumber(code) ? "citizenId" : "all"]: sentence(code, details) });
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
      <WorkFields problems={problems} />
      <p className="whitespace-pre-line text-sub text-muted">{t("consentText", { unionName })}</p>
      <CheckboxField label={t("consent")} name="consent" error={problems.consent} />
      <Button type="submit" variant="primary" wide busy={busy} className="h-11!">
        {t("submit")}
      </Button>
    </form>
  );
}

/** The fields of new forms of work are asked only of who does such work. */
function WorkFields({ problems }: { problems: Problems }) {
  const t = useTranslations("join");
  const locale = useLocale();
  const [work, setWork] = useState("");
  return (
    <>
      <SelectField
        label={t("newFormWork")}
        name="newFormWork"
        placeholder={t("notNewForm")}
        options={newFormWork.open.map((value) => ({
          value,
          label: codeWord(newFormWork, value, locale) ?? value,
        }))}
        error={problems.newFormWork}
        value={work}
        onChange={(event) => setWork(event.target.value)}
      />
      {work === "" ? (
        <TextField
          label={t("unitName")}
          name="unitName"
          autoComplete="organization"
          error={problems.unitName}
        />
      ) : (
        <>
          <TextField label={t("platform")} name="platform" error={problems.platform} />
          <TextField label={t("workArea")} name="workArea" error={problems.workArea} />
        </>
      )}
      <TextField label={t("occupation")} name="occupation" error={problems.occupation} />
    </>
  );
}

/** A code of ours as it is; what the library itself says means that the field is missing or wrong. */
const generalCode = (code: string) => (/^[A-Z_]+\.[A-Z_]+$/.test(code) ? code : "INPUT.INVALID");
