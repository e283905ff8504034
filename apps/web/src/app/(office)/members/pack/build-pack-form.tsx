"use client";
import { packChoices, packReasons } from "@gongbang/domain/members/pack.input";
import { SelectField } from "@gongbang/ui/field";
import { FileSpreadsheet } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonDialog } from "~/shell/reason-dialog.tsx";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { WatchJobForm } from "../watch-job-form.tsx";

type BuildPackFormProps = { formatKey: string; unionId: string; pending: number };

/** Asks for the workbooks of a union's records. Every number in them is plain, so that a reason is asked for. */
export function BuildPackForm({ formatKey, unionId, pending }: BuildPackFormProps) {
  const t = useTranslations("packs.build");
  const locale: "en" | "zh-CN" = useLocale() === "en" ? "en" : "zh-CN";
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
        command={useTRPC().packs.build.mutationOptions()}
        inputOf={(why, said) => {
          const choice = packChoices.find((each) => each === said.get("choice")) ?? "pending";
          return { formatKey, unionId, choice, locale, ...why };
        }}
        onDone={(answer) => setJobId(answer.jobId)}
      >
        <SelectField
          label={t("choice")}
          name="choice"
          options={packChoices.map((value) => ({ value, label: t(`choices.${value}`) }))}
        />
      </ReasonDialog>
    </>
  );
}
