"use client";
import { ProgressBar } from "@gongbang/ui/progress-bar";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useTRPC } from "../../../../shell/trpc-client.tsx";

const lookEvery = 1000;

/** How far an export is, asked again until it ends; then the ledger is read anew. */
export function WatchExportForm({ jobId }: { jobId: string }) {
  const t = useTranslations("exports");
  const router = useRouter();
  const { data } = useQuery({
    ...useTRPC().office.jobs.one.queryOptions({ id: jobId }),
    refetchInterval: ({ state }) => (state.data?.finishedAt ? false : lookEvery),
  });
  const finishedAt = data?.finishedAt ?? null;
  useEffect(() => {
    if (finishedAt !== null) router.refresh();
  }, [finishedAt, router]);
  const [done, total] = [data?.done ?? 0, data?.total ?? 0];
  return (
    <span className="block w-40">
      <ProgressBar
        label={t("status.running")}
        hideLabel
        value={done}
        max={total}
        display={t("progress", { done, total })}
      />
    </span>
  );
}
