"use client";
import { useLinkInput } from "@gongbang/domain/office/use-link.input";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { TextField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { oneTimePost } from "~/shell/one-time-post.ts";
import { useSentence } from "~/shell/use-refusal.ts";

type UseLinkFormProps = {
  token: string;
  username: string;
  /** The sealed secret where an authenticator has to be set up, else null. */
  offer: string | null;
  /** The picture and the secret, drawn by the server. */
  children: ReactNode;
};
type Problems = { password?: string; again?: string; code?: string; all?: string };

/** What the form says, as the door reads it. */
function bodyOf(form: FormData, token: string, offer: string | null) {
  const code = String(form.get("code") ?? "");
  return {
    token,
    password: String(form.get("password") ?? ""),
    ...(offer !== null && { secondFactor: { offer, code } }),
  };
}

const fieldOf = (path: string) => (path === "password" ? "password" : path.endsWith("code") ? "code" : "all");

/** The first password, or a new one after a reset; with the code that shows that the authenticator works. */
export function UseLinkForm({ token, username, offer, children }: UseLinkFormProps) {
  const t = useTranslations("public");
  const sentence = useSentence();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const showIssues = (issues: readonly { path: string; code: string }[]) =>
    setProblems(Object.fromEntries(issues.map(({ path, code }) => [fieldOf(path), sentence(code)])));

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = bodyOf(form, token, offer);
    const read = useLinkInput.safeParse(body);
    if (!read.success)
      return showIssues(
        read.error.issues.map(({ path, message }) => ({ path: path.join("."), code: message })),
      );
    if (form.get("again") !== body.password) return setProblems({ again: t("password.differs") });
    setProblems({});
    setBusy(true);
    const answer = await oneTimePost("/api/welcome", body).catch(() => null);
    if (answer && "next" in answer) return location.assign(answer.next);
    setBusy(false);
    if (answer?.issues.length) return showIssues(answer.issues);
    const { code = "GENERAL.NO_ANSWER", ...details } = answer?.refusal ?? {};
    setProblems(code === "OFFICE.CODE_WRONG" ? { code: sentence(code) } : { all: sentence(code, details) });
  };

  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
      {problems.all && (
        <AlertBanner tone="danger" live>
          {problems.all}
        </AlertBanner>
      )}
      <input type="text" name="username" value={username} readOnly hidden autoComplete="username" />
      <TextField
        label={t("password.label")}
        hint={t("password.rules")}
        error={problems.password}
        name="password"
        type="password"
        autoComplete="new-password"
        required
      />
      <TextField
        label={t("password.again")}
        error={problems.again}
        name="again"
        type="password"
        autoComplete="new-password"
        required
      />
      {offer !== null && (
        <section className="flex flex-col gap-3 border-t border-separator pt-4">
          <h2 className="text-head font-semibold">{t("code.title")}</h2>
          {children}
          <CodeField error={problems.code} />
        </section>
      )}
      <Button type="submit" variant="primary" wide busy={busy} className="h-11!">
        {t("welcome.submit")}
      </Button>
    </form>
  );
}

function CodeField({ error }: { error: string | undefined }) {
  const t = useTranslations("public.code");
  return (
    <TextField
      label={t("label")}
      hint={t("hint")}
      error={error}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={7}
      required
    />
  );
}
