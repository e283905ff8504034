"use client";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { TextField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { signOut } from "~/shell/auth-client.ts";
import { oneTimePost } from "~/shell/one-time-post.ts";
import { useSentence } from "~/shell/use-refusal.ts";

/** The code that shows that the authenticator works. */
export function ConfirmCodeForm({ offer, children }: { offer: string; children: ReactNode }) {
  const t = useTranslations("public.code");
  const sentence = useSentence();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    const code = String(new FormData(event.currentTarget).get("code") ?? "");
    const answer = await oneTimePost("/api/second-factor", { offer, code }).catch(() => null);
    if (answer && "next" in answer) return location.assign(answer.next);
    setBusy(false);
    const { code: why = answer?.issues[0]?.code ?? "GENERAL.NO_ANSWER" } = answer?.refusal ?? {};
    setProblem(sentence(why));
  };
  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
      {children}
      {problem && (
        <AlertBanner tone="danger" live>
          {problem}
        </AlertBanner>
      )}
      <TextField
        label={t("label")}
        hint={t("hint")}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        required
        autoFocus
      />
      <Button type="submit" variant="primary" wide busy={busy} className="h-11!">
        {t("confirm")}
      </Button>
      <Button variant="ghost" wide onClick={signOut}>
        {t("signOut")}
      </Button>
    </form>
  );
}
