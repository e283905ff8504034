import { EmptyState } from "@gongbang/ui/empty-state";
import { formatInstant } from "@gongbang/ui/format";
import { Columns, Page, PageHeader } from "@gongbang/ui/page";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { StatusPill } from "@gongbang/ui/status-pill";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../shell/crumbs.tsx";
import { api } from "../../../../shell/trpc-server.ts";
import { UploadRosterForm } from "./upload-roster-form.tsx";

/** 导入名册, first step: the file; beside it the imports that were begun. */
export default async function ImportPage() {
  const [t, locale, imports] = [
    await getTranslations("members.import"),

    await getLocale(),
    await api.members.imports({}),
  ];
  return (
    <Page header={<PageHeader title={t("title")} note={t("note")} />}>
      <Crumbs items={[{ label: t("title") }]} />
      <Columns
        width="party"
        side={
          <Panel title={t("recent")} flush>
            {imports.length === 0 && <EmptyState title={t("recentEmpty")} />}
            {imports.map(({ id, fileName, stage, createdAt }) => (
              <PanelRow key={id} href={`/members/import/${id}`}>
                <span className="min-w-0 flex-1 truncate">{fileName}</span>
                <StatusPill tone={stage === "done" ? "success" : "info"}>{t(`stages.${stage}`)}</StatusPill>
                <span className="text-meta text-muted">{formatInstant(createdAt, locale)}</span>
              </PanelRow>
            ))}
          </Panel>
        }
      >
        <Panel title={t("steps.upload")}>
          <UploadRosterForm />
        </Panel>
      </Columns>
    </Page>
  );
}
