import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../../../shell/crumbs.tsx";
import { pageContext } from "../../../../../../shell/session.ts";
import { api } from "../../../../../../shell/trpc-server.ts";
import { ChangeUnionForm } from "./change-union-form.tsx";

/** What a union reports of itself: the organisation's part of the national register. */
export default async function UnionFactsPage({ params }: { params: Promise<{ unionId: string }> }) {
  const { unionId } = await params;
  const [t, union, { may }] = await Promise.all([
    getTranslations("record.union"),
    api.records.union({ unionId }),
    pageContext(),
  ]);
  return (
    <Page header={<PageHeader title={t("title")} count={union.name} note={t("hint")} />}>
      <Crumbs items={[{ href: `/members/unions/${unionId}`, label: union.name }, { label: t("title") }]} />
      <ChangeUnionForm union={union} mayChange={may("union.change")} />
    </Page>
  );
}
