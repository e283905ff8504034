import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { joinLinkAt } from "~/shell/enrolment.ts";
import { PublicPage } from "~/shell/public-page.tsx";
import { ApplyByLinkForm } from "./apply-by-link-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("join"))("title"), referrer: "no-referrer" };
}

/** Where a union's join code leads: an application that anybody may send, and nobody is told by who is known. */
export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, link] = await Promise.all([getTranslations("join"), joinLinkAt(token)]);
  if (!link) return <PublicPage title={t("goneTitle")} lead={t("goneBody")} children={null} />;
  return (
    <PublicPage title={t("title")} lead={t("lead", { unionName: link.unionName })}>
      <ApplyByLinkForm token={token} unionName={link.unionName} />
    </PublicPage>
  );
}
