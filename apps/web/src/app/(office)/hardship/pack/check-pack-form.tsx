"use client";
import { Button } from "@gongbang/ui/button";
import { ListChecks } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";
import { WatchJobForm } from "../../members/watch-job-form.tsx";

/** 核对: looks at every archive of the union anew, in the background. */
export function CheckPackForm({ unionId }: { unionId: string }) {
  const t = useTranslations("archive-pack");
  const [jobId, setJobId] = useState<string | null>(null);
  const check = useCommand(useTRPC().archivePacks.check.mutationOptions(), {
    onDone: (answer) => setJobId(answer.jobId),
  });
  return (
    <>
      {jobId && <WatchJobForm key={jobId} jobId={jobId} label={t("check")} />}
      <Button icon={<ListChecks aria-hidden />} busy={check.pending} onClick={() => check.run({ unionId })}>
        {t("check")}
      </Button>
    </>
  );
}
