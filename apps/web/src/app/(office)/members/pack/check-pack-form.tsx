"use client";
import { Button } from "@gongbang/ui/button";
import { ListChecks } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import { useCommand } from "../../../../shell/use-command.ts";
import { WatchJobForm } from "../watch-job-form.tsx";

/** 核对: looks at every record of the union anew, in the background. */
export function CheckPackForm({ formatKey, unionId }: { formatKey: string; unionId: string }) {
  const t = useTranslations("packs");
  const [jobId, setJobId] = useState<string | null>(null);
  const check = useCommand(useTRPC().packs.check.mutationOptions(), {
    onDone: (answer) => setJobId(answer.jobId),
  });
  return (
    <>
      {jobId && <WatchJobForm key={jobId} jobId={jobId} label={t("check")} />}
      <Button
        icon={<ListChecks aria-hidden />}
        busy={check.pending}
        onClick={() => check.run({ formatKey, unionId })}
      >
        {t("check")}
      </Button>
    </>
  );
}
