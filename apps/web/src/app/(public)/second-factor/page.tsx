import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AuthenticatorSteps } from "~/shell/authenticator-steps.tsx";
import { pendingOffer } from "~/shell/enrolment.ts";
import { PublicPage } from "~/shell/public-page.tsx";
import { ConfirmCodeForm } from "./confirm-code-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("public.code"))("title") };
}

/** Signed in by password alone, with a role that needs more: the authenticator is set up here, before anything else. */
export default async function SecondFactorPage() {
  const [t, pending] = await Promise.all([getTranslations("public.code"), pendingOffer()]);
  if (!pending) redirect("/");
  const { name, offer } = pending;
  return (
    <PublicPage title={t("title")} lead={t("lead", { name })}>
      <ConfirmCodeForm offer={offer.offer}>
        <AuthenticatorSteps offer={offer} />
      </ConfirmCodeForm>
    </PublicPage>
  );
}
