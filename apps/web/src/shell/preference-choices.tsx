"use client";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { Preferences } from "./preferences.ts";

const year = 31_536_000;

/** Kept in a cookie, so that the server draws the next page right at once. */
function keep(name: string, value: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: cookieStore is missing on plain http and in older WebViews.
  document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax`;
}

/** What the server knows of them; without it the page itself is asked, which only a browser can. */
type PreferenceChoicesProps = Partial<Pick<Preferences, "theme" | "contrast">>;

/** Language, theme and contrast of this browser. */
export function PreferenceChoices({ theme, contrast }: PreferenceChoicesProps) {
  const t = useTranslations("shell.menu");
  const locale = useLocale();
  const router = useRouter();
  const [, startTransition] = useTransition();
  const show = (name: "theme" | "contrast") => (value: string) => {
    keep(name, value);
    document.documentElement.dataset[name] = value;
  };
  const speak = (value: string) => {
    keep("locale", value);
    startTransition(() => router.refresh());
  };
  return (
    <div className="flex flex-col gap-2 px-4 py-2.5">
      <Choice
        label={t("language")}
        value={locale}
        onChoose={speak}
        options={[
          ["zh-CN", t("chinese")],
          ["en", t("english")],
        ]}
      />
      <Choice
        label={t("theme")}
        value={theme ?? document.documentElement.dataset.theme ?? "system"}
        onChoose={show("theme")}
        options={[
          ["light", t("light")],
          ["dark", t("dark")],
          ["system", t("system")],
        ]}
      />
      <Choice
        label={t("contrast")}
        value={contrast ?? document.documentElement.dataset.contrast ?? "normal"}
        onChoose={show("contrast")}
        options={[
          ["normal", t("normal")],
          ["more", t("high")],
        ]}
      />
    </div>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  options: [string, string][];
  onChoose: (value: string) => void;
};

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const [chosen, setChosen] = useState(value);
  const choose = (next: string) => {
    setChosen(next);
    onChoose(next);
  };
  return (
    <fieldset className="flex items-center gap-2">
      <legend className="sr-only">{label}</legend>
      <span aria-hidden className="w-14 shrink-0 text-meta text-muted">
        {label}
      </span>
      <span className="flex flex-1 gap-1">
        {options.map(([key, words]) => (
          <label key={key} className="choice min-h-7! flex-1 px-1! text-meta max-md:min-h-11!">
            <input
              type="radio"
              name={`choice-${label}`}
              value={key}
              checked={chosen === key}
              onChange={() => choose(key)}
              className="sr-only"
            />
            {words}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
