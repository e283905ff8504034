import { readyBankFormats } from "@gongbang/domain/codes/bank-format";
import { Page, PageHeader } from "@gongbang/ui/page";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { AddTemplateForm } from "./add-template-form.tsx";

/** The next version of a template, which it begins as; a bank's own, begun as the ready text, where none is named. */
export default async function NewTemplatePage({
  searchParams,
}: {
  searchParams: Promise<{ from?: string }>;
}) {
  const [{ from }, t, batches, { rows }, { may }] = await Promise.all([
    searchParams,
    getTranslations("batches.templates"),
    getTranslations("batches"),
    api.batches.templateVersions({}),
    pageContext(),
  ]);
  if (!may("aid.batch.make")) forbidden();
  const before = rows.find(({ id }) => id === from)?.template;
  const start =
    before ?? rows.find(({ template }) => template.key === readyBankFormats[0].template.key)?.template;
  return (
    <Page header={<PageHeader title={t(before ? "next" : "add")} note={t("keeps")} />}>
      <Crumbs
        items={[
          { href: "/aid/batches", label: batches("title") },
          { href: "/aid/batches/templates", label: t("title") },
          { label: t("add") },
        ]}
      />
      {start && <AddTemplateForm start={before ? start : { ...start, key: "", name: "" }} />}
    </Page>
  );
}
