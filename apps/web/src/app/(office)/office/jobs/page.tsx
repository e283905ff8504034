import { EmptyState } from "@gongbang/ui/empty-state";
import { Page, PageHeader } from "@gongbang/ui/page";
import { Panel } from "@gongbang/ui/panel";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../shell/crumbs.tsx";
import { api } from "../../../../shell/trpc-server.ts";
import { WatchJobsForm } from "./watch-jobs-form.tsx";

/** 后台任务: what works in the background for this officer, how far it is, and why it stopped. */
export default async function JobsPage() {
  const [t, jobs] = [await getTranslations("office.jobs"), await api.office.jobs.list({})];
  return (
    <Page header={<PageHeader title={t("title")} note={t("note")} />}>
      <Crumbs items={[{ label: t("title") }]} />
      <Panel flush>
        {jobs.length === 0 ? <EmptyState title={t("empty")} /> : <WatchJobsForm jobs={jobs} />}
      </Panel>
    </Page>
  );
}
