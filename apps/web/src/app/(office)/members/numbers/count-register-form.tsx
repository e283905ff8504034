"use client";
import { Button } from "@gongbang/ui/button";
import { Download, RefreshCw } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import { useCommand } from "../../../../shell/use-command.ts";
import { WatchJobForm } from "../watch-job-form.tsx";

/** Counts the register anew, in the background. */
export function CountRegisterForm() {
  const t = useTranslations("register-numbers");
  const [jobId, setJobId] = useState<string | null>(null);
  const count = useCommand(useTRPC().registerNumbers.count.mutationOptions(), {
    onDone: (answer) => setJobId(answer.jobId),
  });
  return (
    <>
      {jobId && <WatchJobForm key={jobId} jobId={jobId} label={t("count")} />}
      <Button icon={<RefreshCw aria-hidden />} busy={count.pending} onClick={() => count.run({})}>
        {t("count")}
      </Button>
    </>
  );
}

/** Makes the workbook of the figures, small cells hidden. */
export function SaveFiguresForm({ unionId }: { unionId: string }) {
  const t = useTranslations("register-numbers");
  const locale = useLocale() === "en" ? "en" : "zh-CN";
  const [jobId, setJobId] = useState<string | null>(null);
  const save = useCommand(useTRPC().registerNumbers.save.mutationOptions(), {
    onDone: (answer) => setJobId(answer.jobId),
    refresh: false,
  });
  return (
    <>
      {jobId && <WatchJobForm key={jobId} jobId={jobId} label={t("save")} />}
      <Button
        icon={<Download aria-hidden />}
        busy={save.pending}
        onClick={() => save.run({ unionId, locale })}
      >
        {t("save")}
      </Button>
    </>
  );
}
