"use client";
import type { AppRouter } from "@gongbang/api/root";
import { Button } from "@gongbang/ui/button";
import { formatInstant } from "@gongbang/ui/format";
import { Link } from "@gongbang/ui/link";
import { PanelRow } from "@gongbang/ui/panel";
import { ProgressBar } from "@gongbang/ui/progress-bar";
import { StatusPill, type Tone } from "@gongbang/ui/status-pill";
import { useQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import { useCommand } from "../../../../shell/use-command.ts";
import { useSentence } from "../../../../shell/use-refusal.ts";

type Job = inferRouterOutputs<AppRouter>["office"]["jobs"]["list"][number];

const tones: Record<Job["status"], Tone> = {
  waiting: "neutral",
  running: "info",
  done: "success",
  failed: "danger",
  cancelled: "neutral",
};
const lookEvery = 1000;
const isBusy = ({ finishedAt }: Job) => finishedAt === null;

/** The jobs, asked again every second while one of them is under way. */
export function WatchJobsForm({ jobs }: { jobs: Job[] }) {
  const list = useQuery({
    ...useTRPC().office.jobs.list.queryOptions({}),
    initialData: jobs,
    refetchInterval: ({ state }) => (state.data?.some(isBusy) ? lookEvery : false),
  });
  return list.data.map((job) => <JobRow key={job.id} job={job} />);
}

function JobRow({ job }: { job: Job }) {
  const t = useTranslations("office.jobs");
  const locale = useLocale() === "en" ? "en" : "zh-CN";
  const { importId, exportId, fileName } = job.task;
  const kind = `kinds.${job.kind.replaceAll(".", "_")}`;
  const name = t.has(kind) ? t(kind) : job.kind;
  return (
    <PanelRow>
      <span className="w-28 font-medium">{name}</span>
      <span className="min-w-0 flex-1 truncate">
        {typeof importId === "string" ? (
          <Link href={`/members/import/${importId}`}>{String(fileName ?? "")}</Link>
        ) : null}
        {typeof exportId === "string" && <Link href="/members/exports">{t("ledger")}</Link>}
      </span>
      <JobState job={job} name={name} />
      <StatusPill tone={tones[job.status]}>{t(`status.${job.status}`)}</StatusPill>
      <time dateTime={job.createdAt} className="text-meta text-muted max-md:hidden">
        {formatInstant(job.createdAt, locale)}
      </time>
      {isBusy(job) && <CancelJob job={job} />}
    </PanelRow>
  );
}

function JobState({ job, name }: { job: Job; name: string }) {
  const t = useTranslations("office.jobs");
  const sentence = useSentence();
  const { done, total, failure, result } = job;
  if (failure) return <span className="text-sub text-danger">{sentence(failure.code, failure)}</span>;
  if (isBusy(job)) {
    const display = total > 0 ? t("progress", { done, total }) : t("progressOpen", { done });
    return (
      <div className="w-44">
        <ProgressBar label={name} hideLabel value={done} max={total} display={display} />
      </div>
    );
  }
  // Other work has no such counts: of it the state alone is said.
  if (!result || !("added" in result)) return null;
  const counts = (["added", "changed", "same", "wrong"] as const).map(
    (key) => [key, Number(result?.[key] ?? 0)] as const,
  );
  return <span className="text-sub text-muted">{t("counts", Object.fromEntries(counts))}</span>;
}

function CancelJob({ job }: { job: Job }) {
  const t = useTranslations("office.jobs");
  const cancel = useCommand(useTRPC().office.jobs.cancel.mutationOptions());
  const busy = cancel.pending || job.cancelling;
  return (
    <Button size="sm" busy={busy} onClick={() => cancel.run({ id: job.id })}>
      {busy ? t("cancelling") : t("cancel")}
    </Button>
  );
}
