"use client";
import { FileDrop } from "@gongbang/ui/file-drop";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { newCommandId } from "../../../../shell/use-command.ts";
import { useSentence } from "../../../../shell/use-refusal.ts";

type Answer = { importId: string } | { refusal: { code: string } };

/** Sends one file as it is, to the one door that takes bytes. */
async function send(file: File): Promise<Answer> {
  const answer = await fetch(`/api/files?name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    headers: { "x-app": "1", "x-command": newCommandId(), "content-type": "application/octet-stream" },
    body: file,
  });
  if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status));
  return answer.json();
}

/** The roster's file: sent as soon as it is chosen. */
export function UploadRosterForm() {
  const t = useTranslations("members.import");
  const sentence = useSentence();
  const router = useRouter();
  const upload = useMutation({
    mutationFn: send,
    onSuccess: (answer) => {
      if ("importId" in answer) router.push(`/members/import/${answer.importId}`);
    },
  });
  const refusal = upload.data && "refusal" in upload.data ? upload.data.refusal : null;
  const error = upload.error ? t("uploadFailed") : refusal && sentence(refusal.code, refusal);
  return (
    <FileDrop
      label={upload.isPending ? t("uploading") : t("drop")}
      chooseLabel={t("choose")}
      hint={t("dropHint")}
      accept=".xlsx,.csv"
      {...(error && { error })}
      onFiles={([file]) => file && !upload.isPending && upload.mutate(file)}
    />
  );
}
