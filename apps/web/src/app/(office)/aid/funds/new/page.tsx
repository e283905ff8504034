import { dayAt, yearOf } from "@gongbang/domain/kernel/day";
import { Page, PageHeader } from "@gongbang/ui/page";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { OpenFundForm } from "./open-fund-form.tsx";

export default async function NewFundPage() {
  const [t, { may, now }] = [await getTranslations("aid.funds.form"), await pageContext()];
  if (!may("aid.fund.open")) forbidden();
  return (
    <Page header={<PageHeader title={t("title")} />}>
      <Crumbs items={[{ label: t("title") }]} />
      <OpenFundForm year={yearOf(dayAt(now))} />
    </Page>
  );
}
