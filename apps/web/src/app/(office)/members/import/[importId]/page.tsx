import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../../shell/crumbs.tsx";
import { api } from "../../../../../shell/trpc-server.ts";
import { ImportColumns } from "./import-columns.tsx";
import { ImportResult } from "./import-result.tsx";
import { ImportSteps, stepOf } from "./import-steps.tsx";
import { ImportValues } from "./import-values.tsx";
import { PlanCounts } from "./plan-counts.tsx";
import { SameFile } from "./same-file.tsx";
import { WatchImportForm } from "./watch-import-form.tsx";

type ImportPageProps = {
  params: Promise<{ importId: string }>;
  searchParams: Promise<{ sheet?: string; step?: string }>;
};

/** One import, at the step where it stands: columns, dry run, run, result. */
export default async function ImportRecordPage({ params, searchParams }: ImportPageProps) {
  const [{ importId: id }, { sheet, step }] = await Promise.all([params, searchParams]);
  const [t, asked] = [
    await getTranslations("members.import"),

    await api.members.import({ id }),
  ];
  const isBusy = asked.job?.status === "waiting" || asked.job?.status === "running";
  const isOver = asked.stage === "done" || asked.stage === "reverting" || asked.stage === "reverted";
  const wantsColumns =
    asked.stage === "uploaded" ||
    (asked.stage === "planned" && step === "columns") ||
    (asked.stage === "planning" && !isBusy);
  return (
    <Page
      header={
        <PageHeader
          title={t("title")}
          count={asked.fileName}
          tabs={<ImportSteps current={stepOf(asked.stage, wantsColumns)} />}
        />
      }
    >
      <Crumbs items={[{ href: "/members/import", label: t("title") }, { label: asked.fileName }]} />
      {asked.sameFile && asked.stage !== "reverted" && <SameFile before={asked.sameFile} />}
      {isBusy && asked.job && <WatchImportForm job={asked.job} stage={asked.stage} />}
      {!isBusy && wantsColumns && <ImportColumns asked={asked} sheet={sheet} />}
      {!isBusy && !wantsColumns && !isOver && (
        <>
          <ImportValues asked={asked} />
          <PlanCounts asked={asked} />
        </>
      )}
      {isOver && !isBusy && <ImportResult asked={asked} />}
    </Page>
  );
}
