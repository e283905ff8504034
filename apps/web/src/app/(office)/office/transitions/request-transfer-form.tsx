"use client";
import { requestTransferInput } from "@gongbang/domain/office/transition.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { TextArea, TextField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

/** 申请接管: asks for a file by its number. */
export function RequestTransferForm() {
  const t = useTranslations("transitions");
  return (
    <DialogButton variant="primary" label={t("request")} title={t("request")}>
      {(close) => <Requesting close={close} />}
    </DialogButton>
  );
}

function Requesting({ close }: { close: () => void }) {
  const t = useTranslations("transitions");
  const f = useCommandForm(requestTransferInput, {
    defaults: { number: "", note: "" },
    command: useTRPC().transitions.request.mutationOptions(),
    done: t("requested"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("request")}
        </Button>
      }
    >
      <TextField label={t("number")} hint={t("requestNote")} required {...f.field("number")} />
      <TextArea label={t("reason")} required maxLength={1000} {...f.field("note")} />
    </FormLayout>
  );
}
