"use client";
import { Button } from "@gongbang/ui/button";
import { FileText } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";
import { WatchJobForm } from "../members/watch-job-form.tsx";

/** The page as a Word report, with its charts. */
export function WriteReportForm({ unionId }: { unionId: string }) {
  const t = useTranslations("overview");
  const locale = useLocale() === "en" ? "en" : "zh-CN";
  const [jobId, setJobId] = useState<string | null>(null);
  const write = useCommand(useTRPC().overview.report.mutationOptions(), {
    onDone: (answer) => setJobId(answer.jobId),
  });
  return (
    <>
      {jobId && <WatchJobForm key={jobId} jobId={jobId} label={t("report")} />}
      <Button
        variant="primary"
        icon={<FileText aria-hidden />}
        busy={write.pending}
        onClick={() => write.run({ unionId, locale })}
      >
        {t("report")}
      </Button>
    </>
  );
}
