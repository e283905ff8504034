import { dayAt } from "@gongbang/domain/kernel/day";
import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../shell/crumbs.tsx";
import { pageContext } from "../../../../shell/session.ts";
import { api } from "../../../../shell/trpc-server.ts";
import { SeekMemberForm } from "./seek-member-form.tsx";

/** 登记会员. */
export default async function NewMemberPage() {
  const [t, unions, { actor }] = await Promise.all([
    getTranslations("members.new"),
    api.members.unions({}),
    pageContext(),
  ]);
  const options = unions.map(({ id, name, path }) => ({ id, name, depth: path.split("/").length - 2 }));
  return (
    <Page header={<PageHeader title={t("title")} note={t("hint")} />}>
      <Crumbs items={[{ label: t("title") }]} />
      <SeekMemberForm today={dayAt(new Date())} unions={options} unionId={actor?.unionId ?? ""} />
    </Page>
  );
}
