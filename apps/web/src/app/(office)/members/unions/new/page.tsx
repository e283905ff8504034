import { foundableLevels, mayStandUnder } from "@gongbang/domain/members/union.status";
import { Page, PageHeader } from "@gongbang/ui/page";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { FoundUnionForm } from "./found-union-form.tsx";

/** 建会: a union under another one, to be approved by the union above. */
export default async function NewUnionPage({ searchParams }: { searchParams: Promise<{ parent?: string }> }) {
  const { parent: id } = await searchParams;
  if (!id) notFound();
  const [t, parent] = [await getTranslations("memberships.union"), await api.organisations.record({ id })];
  const levels = foundableLevels.filter((level) => mayStandUnder(level, parent.level));
  return (
    <Page header={<PageHeader title={t("found")} note={t("foundNote", { name: parent.name })} />}>
      <Crumbs items={[{ href: "/members/unions", label: t("title") }, { label: t("found") }]} />
      <FoundUnionForm
        parentId={id}
        levels={levels.map((value) => ({ value, label: t(`levels.${value}`) }))}
      />
    </Page>
  );
}
