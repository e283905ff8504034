import { ButtonLink } from "@gongbang/ui/link";
import { Columns, Page, PageHeader, Stack } from "@gongbang/ui/page";
import { Printer } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { KindPanel } from "./kind-panel.tsx";
import { UploadTemplateForm } from "./upload-template-form.tsx";
import { WordsPanel } from "./words-panel.tsx";

/** 文书模板: the office's Word templates by kind, with every version, and the words that they may hold. */
export default async function TemplatesPage() {
  const [t, { actor, may }, templates] = [
    await getTranslations("templates"),
    await pageContext(),
    await api.templates.list({}),
  ];
  const mayWrite = may("hardship.template.write") && actor?.unionPath === "/";
  return (
    <Page
      header={
        <PageHeader
          title={t("title")}
          note={t("note")}
          actions={
            may("hardship.paper.issue") && (
              <ButtonLink href="/hardship/templates/print" icon={<Printer />}>
                {t("print.title")}
              </ButtonLink>
            )
          }
        />
      }
    >
      <Crumbs items={[{ label: t("title") }]} />
      <Columns width="composer" side={<WordsPanel templates={templates} />}>
        <Stack>
          {mayWrite && <UploadTemplateForm />}
          {templates.kinds.map((kind) => (
            <KindPanel key={kind.kind} kind={kind} mayWrite={mayWrite} />
          ))}
        </Stack>
      </Columns>
    </Page>
  );
}
