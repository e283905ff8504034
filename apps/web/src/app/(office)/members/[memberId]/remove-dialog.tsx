"use client";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";

type Words = "record.files" | "record.family";
type RemoveDialogProps = { words: Words; name: string; children: (close: () => void) => ReactNode };

/** Asks before something is taken out of the record. */
export function RemoveDialog({ words, name, children }: RemoveDialogProps) {
  const t = useTranslations(words);
  const title = t("removeTitle", { name });
  return (
    <DialogButton size="sm" variant="ghost" label={t("remove")} title={title} dialogSize="sm">
      {children}
    </DialogButton>
  );
}

type ReasonFormProps = Omit<ComponentProps<typeof FormLayout>, "children" | "actions"> & {
  words: Words;
  pending: boolean;
  close: () => void;
  reason: object;
};

/** The reason, without which nothing is taken out. */
export function ReasonForm({ words, pending, close, reason, ...layout }: ReasonFormProps) {
  const t = useTranslations(words);
  const actions = (
    <>
      <Button onClick={close}>{t("cancel")}</Button>
      <Button type="submit" variant="danger" busy={pending}>
        {t("remove")}
      </Button>
    </>
  );
  return (
    <FormLayout {...layout} actions={actions}>
      <FormSection hint={t("removeHint")}>
        <TextField label={t("reason")} required {...reason} />
      </FormSection>
    </FormLayout>
  );
}
