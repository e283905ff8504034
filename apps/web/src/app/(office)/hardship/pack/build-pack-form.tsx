"use client";
import { packReasons } from "@gongbang/domain/members/pack.input";
import { SelectField } from "@gongbang/ui/field";
import { FileSpreadsheet } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonDialog } from "~/shell/reason-dialog.tsx";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { WatchJobForm } from "../../members/watch-job-form.tsx";

const choices = ["pending", "all"] as const;

/** Asks for the workbook of a union's archives. Every number in it is plain, so that a reason is asked for. */
export function BuildPackForm({ unionId, pending }: { unionId: string; pending: number }) {
  const t = useTranslations("archive-pack.build");
  const [jobId, setJobId] = useState<string | null>(null);
  const button = t("button", { count: pending });
  return (
    <>
      {jobId && <WatchJobForm key={jobId} jobId={jobId} label={t("title")} />}
      <ReasonDialog
        icon={<FileSpreadsheet aria-hidden />}
        look={{ variant: "primary" }}
        words={{ button, title: t("title"), warning: t("warning"), submit: t("make") }}
        reasons={packReasons}
        command={useTRPC().archivePacks.build.mutationOptions()}
        inputOf={(why, said) => {
          const choice = choices.find((each) => each === said.get("choice")) ?? "pending";
          return { unionId, choice, ...why };
        }}
        onDone={(answer) => setJobId(answer.jobId)}
      >
        <SelectField
          label={t("choice")}
          name="choice"
          options={choices.map((value) => ({ value, label: t(`choices.${value}`) }))}
        />
      </ReasonDialog>
    </>
  );
}
