import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { InvitePersonForm } from "./invite-person-form.tsx";

export default async function InvitePage() {
  const [t, choices] = await Promise.all([getTranslations("office.person"), api.office.people.choices({})]);
  return (
    <Page header={<PageHeader title={t("new")} note={t("newHint")} />}>
      <Crumbs items={[{ label: t("new") }]} />
      <InvitePersonForm choices={choices} />
    </Page>
  );
}
