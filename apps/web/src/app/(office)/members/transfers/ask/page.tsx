import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { AskTransferForm } from "./ask-transfer-form.tsx";

/** 申请转入: asks the union that keeps somebody to send them here. */
export default async function AskTransferPage({
  searchParams,
}: {
  searchParams: Promise<{ name?: string }>;
}) {
  const [{ name = "" }, t, unions, { actor }] = await Promise.all([
    searchParams,
    getTranslations("memberships.transfers"),
    api.members.unions({}),
    pageContext(),
  ]);
  const options = unions.map(({ id, name: label, path }) => ({
    value: id,
    label: `${"\u3000".repeat(path.split("/").length - 2)}${label}`,
  }));
  return (
    <Page header={<PageHeader title={t("ask")} note={t("askNote")} />}>
      <Crumbs items={[{ href: "/members/transfers", label: t("title") }, { label: t("ask") }]} />
      <AskTransferForm unions={options} unionId={actor?.unionId ?? ""} name={name.slice(0, 60)} />
    </Page>
  );
}
