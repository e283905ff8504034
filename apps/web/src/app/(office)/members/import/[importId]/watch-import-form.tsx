"use client";
import { Button } from "@gongbang/ui/button";
import { Panel } from "@gongbang/ui/panel";
import { ProgressBar } from "@gongbang/ui/progress-bar";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useTRPC } from "../../../../../shell/trpc-client.tsx";
import { useCommand } from "../../../../../shell/use-command.ts";

type Watched = { id: string; done: number; total: number };
const lookEvery = 800;

/** How far the job is, asked again until it ends; then the page is read anew. */
export function WatchImportForm({ job, stage }: { job: Watched; stage: string }) {
  const t = useTranslations("members.import");
  const trpc = useTRPC();
  const router = useRouter();
  const watched = useQuery({
    ...trpc.office.jobs.one.queryOptions({ id: job.id }),
    refetchInterval: ({ state }) => (state.data?.finishedAt ? false : lookEvery),
  });
  const cancel = useCommand(trpc.office.jobs.cancel.mutationOptions());
  const finishedAt = watched.data?.finishedAt ?? null;
  useEffect(() => {
    if (finishedAt !== null) router.refresh();
  }, [finishedAt, router]);
  const work = stage === "planning" || stage === "reverting" ? stage : "running";
  const { done, total } = watched.data ?? job;
  const cancelling = cancel.pending || watched.data?.cancelling === true;
  return (
    <Panel title={t(work)}>
      <div className="flex items-end gap-3">
        <div className="min-w-0 flex-1">
          <ProgressBar
            label={work === "planning" ? t("steps.plan") : t(`stages.${work}`)}
            value={done}
            max={total}
            display={total > 0 ? t("progress", { done, total }) : t("progressOpen", { done })}
          />
        </div>
        <Button size="sm" busy={cancelling} onClick={() => cancel.run({ id: job.id })}>
          {cancelling ? t("cancelling") : t("cancel")}
        </Button>
      </div>
    </Panel>
  );
}
