"use client";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { buttonClass } from "@gongbang/ui/button";
import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../../../shell/trpc-client.tsx";

const lookEvery = 800;

/** How the Word file comes along, asked again until it is there to be saved. */
export function WatchWordForm({ jobId }: { jobId: string }) {
  const t = useTranslations("record.form");
  const watched = useQuery({
    ...useTRPC().office.jobs.one.queryOptions({ id: jobId }),
    refetchInterval: ({ state }) => (state.data?.finishedAt ? false : lookEvery),
  });
  const { status, result } = watched.data ?? {};
  if (status === "failed" || status === "cancelled")
    return (
      <AlertBanner tone="danger" live>
        {t("failed")}
      </AlertBanner>
    );
  const fileId = typeof result?.fileId === "string" ? result.fileId : null;
  if (fileId === null)
    return (
      <AlertBanner tone="info" live>
        {t("preparing")}
      </AlertBanner>
    );
  return (
    <AlertBanner
      tone="success"
      live
      actions={
        <a className={buttonClass({ size: "sm" })} href={`/api/files/${fileId}`} download>
          <Download aria-hidden size={14} />
          {t("download", { name: String(result?.fileName ?? "") })}
        </a>
      }
    >
      {t("ready")}
    </AlertBanner>
  );
}
