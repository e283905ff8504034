import { ButtonLink } from "@gongbang/ui/link";
import { Page, PageHeader } from "@gongbang/ui/page";
import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { TemplateTable } from "./template-table.tsx";

/** 银行模板: how each bank takes its file, with every version and the batches that keep it. */
export default async function BankTemplatesPage() {
  const [t, title, { rows }, { may }] = await Promise.all([
    getTranslations("batches.templates"),
    getTranslations("batches"),
    api.batches.templateVersions({}),
    pageContext(),
  ]);
  return (
    <Page
      header={
        <PageHeader
          title={t("title")}
          note={t("note")}
          actions={
            may("aid.batch.make") && (
              <ButtonLink href="/aid/batches/templates/new" variant="primary" icon={<Plus aria-hidden />}>
                {t("add")}
              </ButtonLink>
            )
          }
        />
      }
    >
      <Crumbs items={[{ href: "/aid/batches", label: title("title") }, { label: t("title") }]} />
      <TemplateTable rows={rows} mayAdd={may("aid.batch.make")} />
    </Page>
  );
}
