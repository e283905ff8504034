"use client";
import { importReturnInput } from "@gongbang/domain/aid/batch.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { FileDrop } from "@gongbang/ui/file-drop";
import { FormLayout } from "@gongbang/ui/form";
import { toast } from "@gongbang/ui/toast";
import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { WatchJobForm } from "../../../members/watch-job-form.tsx";

type Props = { batch: { id: string; version: number } };

/** 导入回盘: the bank's file is read at once, and the worker settles its lines. */
export function ImportReturnForm({ batch }: Props) {
  const t = useTranslations("batches.steps");
  const [jobId, setJobId] = useState<string | null>(null);
  return (
    <>
      {jobId && <WatchJobForm key={jobId} jobId={jobId} label={t("importTitle")} />}
      <DialogButton
        variant="primary"
        icon={<FileUp aria-hidden />}
        label={t("importTitle")}
        title={t("importTitle")}
      >
        {(close) => (
          <FileQuestion
            batch={batch}
            onDone={(id) => {
              setJobId(id);
              close();
            }}
          />
        )}
      </DialogButton>
    </>
  );
}

function FileQuestion({ batch, onDone }: Props & { onDone: (jobId: string | null) => void }) {
  const t = useTranslations("batches.steps");
  const f = useCommandForm(importReturnInput, {
    defaults: { batchId: batch.id, version: batch.version, fileName: "", content: "" },
    command: useTRPC().batches.importReturn.mutationOptions(),
    onDone: ({ jobId, ...counts }) => {
      toast({ text: t("imported", counts), tone: "success" });
      onDone(jobId);
    },
  });
  const take = async ([file]: File[]) => {
    if (!file) return;
    f.form.setValue("fileName", file.name);
    f.form.setValue("content", base64Of(new Uint8Array(await file.arrayBuffer())));
  };
  const name = f.form.watch("fileName");
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("importSubmit")}
        </Button>
      }
    >
      <p className="text-sub text-muted">{t("importLead")}</p>
      <FileDrop
        label={t("importFile")}
        chooseLabel={t("chooseFile")}
        accept=".txt,.csv,.xlsx"
        hint={name}
        onFiles={take}
      />
    </FormLayout>
  );
}

/** The bytes as base 64; the file is small enough for one piece after the other. */
function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
