"use client";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { TextField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { type SignInAnswer, signInWith } from "../../../shell/auth-client.ts";
import { safePath } from "../../../shell/safe-path.ts";
import { useSentence } from "../../../shell/use-refusal.ts";

type SignInFormProps = {
  /** A path of this site to go on to. */
  next: string;
  signIn?: (form: FormData) => Promise<SignInAnswer>;
};

/** User name and password, and where the account has one, the code of its second factor as a second step. */
export function SignInForm({ next, signIn = signInWith }: SignInFormProps) {
  const t = useTranslations("shell.signIn");
  const sentence = useSentence();
  const [wantsCode, setWantsCode] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    const answer = await signIn(new FormData(event.currentTarget)).catch(() => noAnswer);
    if (answer.ok) return location.assign(safePath(next));
    setBusy(false);
    if (answer.code === "SIGN_IN.CODE_WANTED") setWantsCode(true);
    else setFailure(sentence(answer.code));
  };
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4">
      <h1 className="text-figure font-semibold">{wantsCode ? t("codeTitle") : t("title")}</h1>
      {failure && (
        <AlertBanner tone="danger" live>
          {failure}
        </AlertBanner>
      )}
      <div className={wantsCode ? "hidden" : "contents"}>
        <TextField
          label={t("username")}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          required
          autoFocus
          className="[&_input]:h-11"
        />
        <TextField
          label={t("password")}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          className="[&_input]:h-11"
        />
      </div>
      {wantsCode && <CodeField label={t("code")} hint={t("codeHint")} />}
      <Button type="submit" variant="primary" wide busy={busy} className="h-11! text-[15px]!">
        {busy ? t("busy") : t(wantsCode ? "verify" : "submit")}
      </Button>
      {wantsCode ? (
        <Button variant="ghost" wide onClick={() => setWantsCode(false)}>
          {t("back")}
        </Button>
      ) : (
        <p className="text-sub text-muted">{t("help")}</p>
      )}
    </form>
  );
}

const noAnswer: SignInAnswer = { ok: false, code: "GENERAL.NO_ANSWER" };

function CodeField({ label, hint }: { label: string; hint: string }) {
  return (
    <TextField
      label={label}
      hint={hint}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="[0-9]{6}"
      maxLength={6}
      autoFocus
      required
      className="[&_input]:h-11"
    />
  );
}
