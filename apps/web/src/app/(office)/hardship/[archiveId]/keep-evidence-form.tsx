"use client";
import { dropEvidenceInput, type EvidenceItem, keepEvidenceInput } from "@gongbang/domain/hardship/evidence";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { SelectField, TextField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import type { AttachedFile } from "./evidence-panel.tsx";

type Keeping = { archiveId: string; item: EvidenceItem; files: readonly AttachedFile[] };

/** Settles one proof: by a file of the worker's, or by the paper that was seen. */
export function KeepEvidenceForm(props: Keeping) {
  const t = useTranslations("hardship.evidence");
  const title = t("keepOf", { item: t(`items.${props.item}`) });
  return (
    <DialogButton size="sm" label={t("keep")} title={title}>
      {(close) => <EvidenceFields {...props} close={close} />}
    </DialogButton>
  );
}

/** Which file proves it, or that the paper was seen. */
export function EvidenceFields({ archiveId, item, files, close }: Keeping & { close: () => void }) {
  const t = useTranslations("hardship.evidence");
  const f = useCommandForm(keepEvidenceInput, {
    defaults: { archiveId, item, fileId: "", note: "" },
    command: useTRPC().archives.keepEvidence.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("keep")}
        </Button>
      }
    >
      <SelectField
        label={t("from")}
        hint={t("fromHint")}
        options={[
          { value: "", label: t("paper") },
          ...files.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...f.field("fileId")}
      />
      <TextField label={t("noteOf")} {...f.field("note")} />
    </FormLayout>
  );
}

/** Takes a proof off again, with the reason. */
export function DropEvidenceForm({ id }: { id: string }) {
  const t = useTranslations("hardship.evidence");
  return (
    <DialogButton size="sm" variant="ghost" label={t("drop")} title={t("drop")}>
      {(close) => <DropFields id={id} close={close} />}
    </DialogButton>
  );
}

/** Why a proof is none any more. */
export function DropFields({ id, close }: { id: string; close: () => void }) {
  const t = useTranslations("hardship.evidence");
  const f = useCommandForm(dropEvidenceInput, {
    defaults: { id, reason: "" },
    command: useTRPC().archives.dropEvidence.mutationOptions(),
    done: t("dropped"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="danger" busy={f.pending}>
          {t("drop")}
        </Button>
      }
    >
      <TextField label={t("reason")} required {...f.field("reason")} />
    </FormLayout>
  );
}
