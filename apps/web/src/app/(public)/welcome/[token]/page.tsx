import { ButtonLink } from "@gongbang/ui/link";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthenticatorSteps } from "~/shell/authenticator-steps.tsx";
import { linkAt } from "~/shell/enrolment.ts";
import { PublicPage } from "~/shell/public-page.tsx";
import { UseLinkForm } from "./use-link-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public.welcome"))("title"), referrer: "no-referrer" };
}

/** Where a one-time link leads: a password, and for some roles an authenticator. Opening the page uses nothing up. */
export default async function WelcomePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, link] = await Promise.all([getTranslations("public.welcome"), linkAt(token)]);
  if (!link) {
    return (
      <PublicPage title={t("goneTitle")} lead={t("goneBody")}>
        <ButtonLink href="/sign-in">{t("toSignIn")}</ButtonLink>
      </PublicPage>
    );
  }
  const { name, username, purpose, offer } = link;
  return (
    <PublicPage
      title={t(purpose === "first" ? "firstTitle" : "resetTitle", { name })}
      lead={t("lead", { username })}
    >
      <UseLinkForm token={token} username={username} offer={offer?.offer ?? null}>
        {offer && <AuthenticatorSteps offer={offer} />}
      </UseLinkForm>
    </PublicPage>
  );
}
