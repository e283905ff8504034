"use client";
import { removeFamilyMemberInput } from "@gongbang/domain/members/family-member.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { TextField } from "@gongbang/ui/field";
import { FormLayout, FormSection } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import { useCommandForm } from "../../../../shell/use-command-form.ts";

type RemoveFamilyFormProps = { id: string; version: number; name: string };

/** Takes somebody out of the family, with the reason. */
export function RemoveFamilyForm({ id, version, name }: RemoveFamilyFormProps) {
  const t = useTranslations("record.family");
  return (
    <DialogButton
      size="sm"
      variant="ghost"
      label={t("remove")}
      title={t("removeTitle", { name })}
      dialogSize="sm"
    >
      {(close) => <Form id={id} version={version} close={close} />}
    </DialogButton>
  );
}

function Form({ id, version, close }: { id: string; version: number; close: () => void }) {
  const t = useTranslations("record.family");
  const f = useCommandForm(removeFamilyMemberInput, {
    defaults: { id, version, reason: "" },
    command: useTRPC().records.removeFamilyMember.mutationOptions(),
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
