"use client";
import { type AttachmentPurpose, attachmentPurposes } from "@gongbang/domain/members/attachment";
import { SelectField } from "@gongbang/ui/field";
import { FileDrop } from "@gongbang/ui/file-drop";
import { Panel } from "@gongbang/ui/panel";
import { toast } from "@gongbang/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { newCommandId } from "../../../../shell/use-command.ts";
import { useSentence } from "../../../../shell/use-refusal.ts";

type Answer = { id: string } | { refusal: { code: string } };
type Sent = { memberId: string; purpose: AttachmentPurpose; file: File };

/** Sends one file as it is, to the door for attachments. */
async function send({ memberId, purpose, file }: Sent): Promise<Answer> {
  const asked = new URLSearchParams({ memberId, purpose, name: file.name });
  const answer = await fetch(`/api/member-files?${asked}`, {
    method: "POST",
    headers: { "x-app": "1", "x-command": newCommandId(), "content-type": "application/octet-stream" },
    body: file,
  });
  if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status));
  return answer.json();
}

/** A file for the record: its purpose first, then sent as soon as it is chosen. */
export function UploadFileForm({ memberId }: { memberId: string }) {
  const [t, purposes] = [useTranslations("record.files"), useTranslations("record.purposes")];
  const sentence = useSentence();
  const router = useRouter();
  const [purpose, setPurpose] = useState<AttachmentPurpose>("application");
  const upload = useMutation({
    mutationFn: send,
    onSuccess: (answer) => {
      if (!("id" in answer)) return;
      toast({ text: t("uploaded") });
      router.refresh();
    },
  });
  const refusal = upload.data && "refusal" in upload.data ? upload.data.refusal : null;
  const error = upload.error ? t("failed") : refusal && sentence(refusal.code, refusal);
  return (
    <Panel>
      <div className="grid items-start gap-3 md:grid-cols-[200px_1fr]">
        <SelectField
          label={t("purpose")}
          value={purpose}
          options={attachmentPurposes.map((value) => ({ value, label: purposes(value) }))}
          onChange={({ target }) =>
            setPurpose(attachmentPurposes.find((each) => each === target.value) ?? "other")
          }
        />
        <FileDrop
          label={upload.isPending ? t("uploading") : t("drop")}
          chooseLabel={t("chooseFile")}
          hint={t("hint")}
          accept=".pdf,.jpg,.jpeg,.png"
          {...(error && { error })}
          onFiles={([file]) => file && !upload.isPending && upload.mutate({ memberId, purpose, file })}
        />
      </div>
    </Panel>
  );
}
