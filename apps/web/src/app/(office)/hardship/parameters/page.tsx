import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { ParametersTable } from "./parameters-table.tsx";

export default async function ParametersPage() {
  const [{ versions }, t] = [await api.parameters.list({}), await getTranslations("hardship.parameters")];
  const unverified = versions.some(({ inForce, verified }) => inForce && !verified);
  return (
    <Page header={<PageHeader title={t("title")} note={t("note")} />}>
      <Crumbs items={[{ label: t("title") }]} />
      {unverified && <AlertBanner tone="warning">{t("warning")}</AlertBanner>}
      <ParametersTable versions={versions} />
    </Page>
  );
}
