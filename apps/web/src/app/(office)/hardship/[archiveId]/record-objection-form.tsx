"use client";
import { recordObjectionInput } from "@gongbang/domain/hardship/record-objection.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { DateField, TextArea, TextField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

type Props = { archiveId: string; today: string };

/** Takes an objection to the notice. */
export function RecordObjectionForm(props: Props) {
  const t = useTranslations("hardship.record");
  return (
    <DialogButton size="sm" label={t("object")} title={t("object")}>
      {(close) => <ObjectionFields {...props} close={close} />}
    </DialogButton>
  );
}

/** What somebody says against a household; who it was may stay unsaid. */
export function ObjectionFields({ archiveId, today, close }: Props & { close: () => void }) {
  const t = useTranslations("hardship.objectionForm");
  const f = useCommandForm(recordObjectionInput, {
    defaults: { archiveId, receivedOn: today, objector: "", text: "" },
    command: useTRPC().archives.object.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("save")}
        </Button>
      }
    >
      <DateField label={t("receivedOn")} required max={today} {...f.field("receivedOn")} />
      <TextField label={t("objector")} {...f.field("objector")} />
      <TextArea label={t("text")} required {...f.field("text")} />
    </FormLayout>
  );
}
