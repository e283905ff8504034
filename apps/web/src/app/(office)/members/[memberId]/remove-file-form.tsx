"use client";
import { removeFileInput } from "@gongbang/domain/members/attachment";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import { useCommandForm } from "../../../../shell/use-command-form.ts";

/** Takes an attachment out, with the reason. */
export function RemoveFileForm({ fileId, name }: { fileId: string; name: string }) {
  const t = useTranslations("record.files");
  return (
    <DialogButton
      size="sm"
      variant="ghost"
      label={t("remove")}
      title={t("removeTitle", { name })}
      dialogSize="sm"
    >
      {(close) => <Form fileId={fileId} close={close} />}
    </DialogButton>
  );
}

function Form({ fileId, close }: { fileId: string; close: () => void }) {
  const t = useTranslations("record.files");
  const f = useCommandForm(removeFileInput, {
    defaults: { fileId, reason: "" },
    command: useTRPC().records.removeFile.mutationOptions(),
    done: t("removed"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button type="submit" variant="danger" busy={f.pending}>
            {t("remove")}
          </Button>
        </>
      }
    >
      <FormSection hint={t("removeHint")}>
        <TextField label={t("reason")} required {...f.field("reason")} />
      </FormSection>
    </FormLayout>
  );
}
