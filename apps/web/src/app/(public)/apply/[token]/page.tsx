import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { applyDoorAt } from "~/shell/enrolment.ts";
import { PublicPage } from "~/shell/public-page.tsx";
import { ApplyForAidForm } from "./apply-for-aid-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("apply"))("title"), referrer: "no-referrer" };
}

/** Where a union's code for workers in hardship leads: an application that anybody may send. */
export default async function ApplyPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, door] = await Promise.all([getTranslations("apply"), applyDoorAt(token)]);
  if (!door) return <PublicPage title={t("goneTitle")} lead={t("goneBody")} children={null} />;
  return (
    <PublicPage title={t("title")} lead={t("lead", { unionName: door.unionName })}>
      <ApplyForAidForm token={token} unionName={door.unionName} />
    </PublicPage>
  );
}
