"use client";
import { undoMergeInput } from "@gongbang/domain/members/merge-members.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

/** 撤销合并: with the reason; what can't be untangled is said, and nothing happens. */
export function UndoMergeForm({ mergeId }: { mergeId: string }) {
  const t = useTranslations("duplicates.merges");
  return (
    <DialogButton size="sm" label={t("undo")} title={t("undoTitle")}>
      {(close) => <UndoFields mergeId={mergeId} close={close} />}
    </DialogButton>
  );
}

function UndoFields({ mergeId, close }: { mergeId: string; close: () => void }) {
  const t = useTranslations("duplicates.merges");
  const f = useCommandForm(undoMergeInput, {
    defaults: { mergeId, reason: "" },
    command: useTRPC().duplicates.undo.mutationOptions(),
    done: t("undoDone"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="danger" busy={f.pending}>
          {t("undoSubmit")}
        </Button>
      }
    >
      <p className="text-sub text-muted">{t("undoLead")}</p>
      <TextArea label={t("undoReason")} required maxLength={500} {...f.field("reason")} />
    </FormLayout>
  );
}
