import { AlertBanner } from "@gongbang/ui/alert-banner";
import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { AddLinesForm } from "./add-lines-form.tsx";
import { ParametersTable } from "./parameters-table.tsx";

export default async function ParametersPage() {
  const [{ versions, today }, { actor, may }, t] = [
    await api.parameters.list({}),
    await pageContext(),
    await getTranslations("hardship.parameters"),
  ];
  const mayAdd = actor?.unionPath === "/" && may("hardship.rules.choose");
  const unverified = versions.some(({ inForce, verified }) => inForce && !verified);
  return (
    <Page
      header={
        <PageHeader
          title={t("title")}
          note={t("note")}
          actions={
            <>
              <ButtonLink href="/hardship/rules">{t("rules")}</ButtonLink>
              {mayAdd && <AddLinesForm today={today} />}
            </>
          }
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      {unverified && <AlertBanner tone="warning">{t("warning")}</AlertBanner>}
      <ParametersTable versions={versions} />
    </Page>
  );
}
