"use client";
import { ProgressBar } from "@gongbang/ui/progress-bar";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useTRPC } from "../../../shell/trpc-client.tsx";
import { useSentence } from "../../../shell/use-refusal.ts";

const lookEvery = 800;

/** How far a job is, asked again until it ends; then the page is read anew. */
export function WatchJobForm({ jobId, label }: { jobId: string; label: string }) {
  const t = useTranslations("packs.job");
  const sentence = useSentence();
  const router = useRouter();
  const job = useQuery({
    ...useTRPC().office.jobs.one.queryOptions({ id: jobId }),
    refetchInterval: ({ state }) => (state.data?.finishedAt ? false : lookEvery),
  });
  const { status, done, total, failure, result, finishedAt } = job.data ?? {};
  useEffect(() => {
    if (finishedAt) router.refresh();
  }, [finishedAt, router]);
  if (failure) return <Said tone="text-danger">{sentence(failure.code, failure)}</Said>;
  if (status === "cancelled") return <Said>{t("cancelled")}</Said>;
  if (finishedAt) return <Ended result={result} />;
  return (
    <span className="w-44">
      <ProgressBar
        label={label}
        hideLabel
        value={done ?? 0}
        max={total ?? 0}
        display={total ? t("progress", { done: done ?? 0, total }) : t("progressOpen", { done: done ?? 0 })}
      />
    </span>
  );
}

/** A file that was made is there to be saved; of other work it is said that it is done. */
function Ended({ result }: { result: Record<string, unknown> | null | undefined }) {
  const t = useTranslations("packs.job");
  if (typeof result?.fileId !== "string") return <Said>{t("done")}</Said>;
  return (
    <a className="text-link underline" href={`/api/files/${result.fileId}`} download>
      {t("save", { name: String(result.name ?? "") })}
    </a>
  );
}

const Said = ({ tone = "text-muted", children }: { tone?: string; children: string }) => (
  <span role="status" className={`text-sub ${tone}`}>
    {children}
  </span>
);
