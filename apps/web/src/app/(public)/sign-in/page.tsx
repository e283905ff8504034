import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Mark } from "../../../shell/mark.tsx";
import { SignInForm } from "./sign-in-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("shell.signIn"))("title") };
}

type SignInPageProps = { searchParams: Promise<{ next?: string | string[] }> };

/** Calm and in two columns at the desk; only the form on the phone. */
export default async function SignInPage({ searchParams }: SignInPageProps) {
  const [t, { next }] = await Promise.all([getTranslations("shell"), searchParams]);
  return (
    <div className="grid min-h-dvh max-md:grid-rows-[auto_1fr] md:grid-cols-[minmax(0,1fr)_minmax(420px,44%)]">
      <section className="relative flex flex-col overflow-hidden border-border bg-rail px-6 py-6 max-md:pb-2 md:border-e md:px-12 md:py-10">
        <div className="flex items-center gap-2.5">
          <Mark size={32} />
          <span className="text-title font-semibold tracking-wide">{t("name")}</span>
          <span className="ms-1 text-sub text-muted">{t("tagline")}</span>
        </div>
        <div className="my-auto max-w-[460px] max-md:hidden">
          <p className="text-[28px] leading-10 font-semibold text-balance">{t("signIn.lead")}</p>
          <ul className="mt-6 flex flex-col gap-3 text-default-foreground">
            {(["one", "two", "three"] as const).map((point) => (
              <li key={point} className="flex gap-3">
                <i aria-hidden className="mt-[10px] h-px w-4 shrink-0 bg-accent" />
                {t(`signIn.points.${point}`)}
              </li>
            ))}
          </ul>
        </div>
        <svg
          aria-hidden
          viewBox="0 0 24 24"
          className="absolute -end-10 -bottom-16 w-[340px] text-border/60 max-md:hidden"
        >
          <path
            d="M6.5 7.5h11M12 7.5v9M5.5 16.5h13"
            stroke="currentColor"
            strokeWidth="2.2"
            strokeLinecap="square"
            fill="none"
          />
        </svg>
      </section>
      <main className="flex flex-col justify-center bg-surface px-6 py-8 max-md:justify-start md:px-12">
        <div className="mx-auto w-full max-w-[360px]">
          <SignInForm next={typeof next === "string" ? next : "/"} />
        </div>
      </main>
    </div>
  );
}
