"use client";
import { settleObjectionInput } from "@gongbang/domain/hardship/record-objection.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { ChipGroup, TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

/** Deals with an objection: upheld or dismissed, with what was found. */
export function SettleObjectionForm({ id }: { id: string }) {
  const t = useTranslations("hardship.record");
  return (
    <DialogButton size="sm" label={t("settleObjection")} title={t("settleObjection")}>
      {(close) => <SettleFields id={id} close={close} />}
    </DialogButton>
  );
}

/** What was found, and what follows from it. */
export function SettleFields({ id, close }: { id: string; close: () => void }) {
  const t = useTranslations("hardship");
  const f = useCommandForm(settleObjectionInput, {
    defaults: { id, outcome: "dismissed", handling: "" },
    command: useTRPC().archives.settleObjection.mutationOptions(),
    done: t("objectionForm.settled"),
    onDone: close,
  });
  const outcomes = ["dismissed", "upheld"] as const;
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("objectionForm.settle")}
        </Button>
      }
    >
      <ChipGroup
        type="radio"
        label={t("objectionForm.outcome")}
        hint={t("objectionForm.upheldHint")}
        required
        options={outcomes.map((value) => ({ value, label: t(`record.objection.${value}`) }))}
        {...f.field("outcome")}
      />
      <TextArea label={t("objectionForm.handling")} required {...f.field("handling")} />
    </FormLayout>
  );
}
