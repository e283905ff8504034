"use client";
import { type PaperKind, paperKindNames } from "@gongbang/domain/codes/paper-kinds";
import type { TagFault } from "@gongbang/domain/hardship/paper-tags";
import { SelectField } from "@gongbang/ui/field";
import { FileDrop } from "@gongbang/ui/file-drop";
import { Panel } from "@gongbang/ui/panel";
import { toast } from "@gongbang/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { newCommandId } from "~/shell/use-command.ts";
import { useSentence } from "~/shell/use-refusal.ts";
import { FaultsList } from "./faults-list.tsx";

type Answer = { id: string } | { refusal: { code: string; faults?: TagFault[] } };

/** Sends one file as it is, to the door for templates. */
async function send({ kind, file }: { kind: PaperKind; file: File }): Promise<Answer> {
  const asked = new URLSearchParams({ kind, name: file.name });
  const answer = await fetch(`/api/templates?${asked}`, {
    method: "POST",
    headers: { "x-app": "1", "x-command": newCommandId(), "content-type": "application/octet-stream" },
    body: file,
  });
  if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status));
  return answer.json();
}

/** A Word template for a kind of paper. What is wrong with it is said word by word, with where it stands. */
export function UploadTemplateForm() {
  const t = useTranslations("templates");
  const sentence = useSentence();
  const router = useRouter();
  const [kind, setKind] = useState<PaperKind>("registration");
  const upload = useMutation({
    mutationFn: send,
    onSuccess: (answer) => {
      if (!("id" in answer)) return;
      toast({ text: t("uploadDone") });
      router.refresh();
    },
  });
  const refusal = upload.data && "refusal" in upload.data ? upload.data.refusal : null;
  const error = upload.error ? t("failed") : refusal && sentence(refusal.code, refusal);
  return (
    <Panel title={t("upload")}>
      <div className="grid items-start gap-3 md:grid-cols-[200px_1fr]">
        <SelectField
          label={t("kind")}
          value={kind}
          options={paperKindNames.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={({ target }) =>
            setKind(paperKindNames.find((each) => each === target.value) ?? "registration")
          }
        />
        <FileDrop
          label={upload.isPending ? t("uploading") : t("drop")}
          chooseLabel={t("choose")}
          hint={t("hint")}
          accept=".docx"
          {...(error && { error })}
          onFiles={([file]) => file && !upload.isPending && upload.mutate({ kind, file })}
        />
      </div>
      {refusal?.faults && <FaultsList faults={refusal.faults} />}
    </Panel>
  );
}
