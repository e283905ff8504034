"use client";
import { dismissDuplicatesInput } from "@gongbang/domain/members/list-duplicates.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

type Pairs = { pairs: { id: string; version: number }[] };

/** 不是同一人: with the grounds, and then not asked again. */
export function DismissDuplicatesForm({ pairs }: Pairs) {
  const t = useTranslations("duplicates");
  return (
    <DialogButton size="sm" variant="ghost" label={t("dismiss")} title={t("dismissTitle")}>
      {(close) => <DismissFields pairs={pairs} close={close} />}
    </DialogButton>
  );
}

function DismissFields({ pairs, close }: Pairs & { close: () => void }) {
  const t = useTranslations("duplicates");
  const f = useCommandForm(dismissDuplicatesInput, {
    defaults: { pairs, reason: "" },
    command: useTRPC().duplicates.dismiss.mutationOptions(),
    done: t("dismissed"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("dismissSubmit")}
        </Button>
      }
    >
      <TextArea
        label={t("dismissReason")}
        hint={t("dismissHint")}
        required
        maxLength={200}
        {...f.field("reason")}
      />
    </FormLayout>
  );
}
