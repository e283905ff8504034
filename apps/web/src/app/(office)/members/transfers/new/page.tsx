import { FilterBar } from "@gongbang/ui/filter-bar";
import { Page, PageHeader } from "@gongbang/ui/page";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { SendTransferForm } from "./send-transfer-form.tsx";

type Asked = { member?: string; q?: string };

/** 转出: first the union that the member goes to is looked for, anywhere in the federation. */
export default async function NewTransferPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { member: id, q = "" } = await searchParams;
  if (!id) notFound();
  const text = q.trim().slice(0, 40);
  const [t, member, targets] = await Promise.all([
    getTranslations("memberships.transfers"),
    api.memberships.record({ id }),
    text === "" ? null : api.memberships.targets({ text }),
  ]);
  return (
    <Page header={<PageHeader title={t("newTitle", { name: member.name })} note={t("newNote")} />}>
      <Crumbs items={[{ href: "/members/transfers", label: t("title") }, { label: member.name }]} />
      <FilterBar
        action="/members/transfers/new"
        label={t("findUnion")}
        submitLabel={t("find")}
        search={{ name: "q", value: text, placeholder: t("findUnionHint"), label: t("findUnion") }}
        keep={{ member: id }}
      />
      {targets?.length === 0 && <p className="text-muted">{t("noUnion")}</p>}
      {targets && targets.length > 0 && (
        <SendTransferForm
          memberId={id}
          version={member.version}
          unions={targets.map(({ id: value, name, aboveName }) => ({
            value,
            label: aboveName ? t("unionUnder", { name, above: aboveName }) : name,
          }))}
        />
      )}
    </Page>
  );
}
