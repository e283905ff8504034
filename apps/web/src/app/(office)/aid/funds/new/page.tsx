import { dayAt, yearOf } from "@gongbang/domain/kernel/day";
import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { requireGrant } from "~/shell/require-grant.ts";
import { OpenFundForm } from "./open-fund-form.tsx";

export default async function NewFundPage() {
  const [t, { now }] = [await getTranslations("aid.funds.form"), await requireGrant("aid.fund.open")];
  return (
    <Page header={<PageHeader title={t("title")} />}>
      <Crumbs items={[{ label: t("title") }]} />
      <OpenFundForm year={yearOf(dayAt(now))} />
    </Page>
  );
}
