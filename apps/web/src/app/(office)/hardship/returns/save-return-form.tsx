"use client";
import { Button } from "@gongbang/ui/button";
import { FileSpreadsheet } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";
import { WatchJobForm } from "../../members/watch-job-form.tsx";

type Props = { unionId: string; period: string };

/** The figures as a workbook. */
export function SaveReturnForm({ unionId, period }: Props) {
  const t = useTranslations("returns");
  const locale = useLocale() === "en" ? "en" : "zh-CN";
  const [jobId, setJobId] = useState<string | null>(null);
  const save = useCommand(useTRPC().returns.save.mutationOptions(), {
    onDone: (answer) => setJobId(answer.jobId),
  });
  return (
    <>
      {jobId && <WatchJobForm key={jobId} jobId={jobId} label={t("save")} />}
      <Button
        icon={<FileSpreadsheet aria-hidden />}
        busy={save.pending}
        onClick={() => save.run({ unionId, period, locale })}
      >
        {t("save")}
      </Button>
    </>
  );
}
