import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { JoinMemberForm } from "./join-member-form.tsx";

/** An application on paper, written down by the desk. */
export default async function NewApplicationPage() {
  const [t, unions, { actor }] = await Promise.all([
    getTranslations("memberships.applications"),
    api.members.unions({}),
    pageContext(),
  ]);
  const options = unions.map(({ id, name, path }) => ({ id, name, depth: path.split("/").length - 2 }));
  return (
    <Page header={<PageHeader title={t("new")} note={t("newNote")} />}>
      <Crumbs items={[{ href: "/members/applications", label: t("title") }, { label: t("new") }]} />
      <JoinMemberForm unions={options} unionId={actor?.unionId ?? ""} />
    </Page>
  );
}
