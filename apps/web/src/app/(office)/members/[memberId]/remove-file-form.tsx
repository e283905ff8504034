"use client";
import { removeFileInput } from "@gongbang/domain/members/attachment";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import { useCommandForm } from "../../../../shell/use-command-form.ts";
import { ReasonForm, RemoveDialog } from "./remove-dialog.tsx";

type What = { fileId: string };

/** Takes an attachment out, with the reason. */
export function RemoveFileForm({ name, ...what }: What & { name: string }) {
  return (
    <RemoveDialog words="record.files" name={name}>
      {(close) => <Form {...what} close={close} />}
    </RemoveDialog>
  );
}

function Form({ close, ...what }: What & { close: () => void }) {
  const t = useTranslations("record.files");
  const f = useCommandForm(removeFileInput, {
    defaults: { ...what, reason: "" },
    command: useTRPC().records.removeFile.mutationOptions(),
    done: t("removed"),
    onDone: close,
  });
  const reason = f.field("reason");
  return <ReasonForm words="record.files" pending={f.pending} close={close} reason={reason} {...f.layout} />;
}
