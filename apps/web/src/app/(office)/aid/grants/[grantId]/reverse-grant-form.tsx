"use client";
import {
  askReversalInput,
  confirmReversalInput,
  dropReversalInput,
} from "@gongbang/domain/aid/reverse-grant.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { TextArea, TextField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

type Asked = { grantId: string; version: number };
type Props = { asked: Asked; reversal: { mine: boolean } | null };

/** 冲正: one person asks, another one confirms that the money is back, or drops it. */
export function ReverseGrantForm({ asked, reversal }: Props) {
  const t = useTranslations("aid.grants.reversal");
  if (reversal === null)
    return (
      <DialogButton size="sm" variant="danger-soft" label={t("ask")} title={t("ask")}>
        {(close) => <Ask asked={asked} onDone={close} />}
      </DialogButton>
    );
  return (
    <span className="flex flex-wrap gap-2">
      <DialogButton size="sm" label={t("drop")} title={t("drop")}>
        {(close) => <Drop asked={asked} onDone={close} />}
      </DialogButton>
      {!reversal.mine && (
        <DialogButton size="sm" variant="danger" label={t("confirm")} title={t("confirm")}>
          {(close) => <Confirm asked={asked} onDone={close} />}
        </DialogButton>
      )}
    </span>
  );
}

type QuestionProps = { asked: Asked; onDone: () => void };

function Ask({ asked, onDone }: QuestionProps) {
  const t = useTranslations("aid.grants.reversal");
  const command = useTRPC().grants.askReversal.mutationOptions();
  const f = useCommandForm(askReversalInput, {
    defaults: { ...asked, reason: "" },
    command,
    done: t("done"),
    onDone,
  });
  return (
    <FormLayout {...f.layout} actions={<Submit label={t("ask")} busy={f.pending} />}>
      <p className="text-sub text-muted">{t("askLead")}</p>
      <TextArea label={t("reason")} required maxLength={500} {...f.field("reason")} />
    </FormLayout>
  );
}

function Confirm({ asked, onDone }: QuestionProps) {
  const t = useTranslations("aid.grants.reversal");
  const command = useTRPC().grants.confirmReversal.mutationOptions();
  const defaults = { ...asked, reference: "" };
  const f = useCommandForm(confirmReversalInput, { defaults, command, done: t("done"), onDone });
  return (
    <FormLayout {...f.layout} actions={<Submit label={t("confirm")} busy={f.pending} />}>
      <p className="text-sub text-muted">{t("askLead")}</p>
      <TextField label={t("reference")} required maxLength={60} {...f.field("reference")} />
    </FormLayout>
  );
}

function Drop({ asked, onDone }: QuestionProps) {
  const t = useTranslations("aid.grants.reversal");
  const command = useTRPC().grants.dropReversal.mutationOptions();
  const f = useCommandForm(dropReversalInput, {
    defaults: { ...asked, note: "" },
    command,
    done: t("done"),
    onDone,
  });
  return (
    <FormLayout {...f.layout} actions={<Submit label={t("drop")} busy={f.pending} />}>
      <TextArea label={t("note")} required maxLength={500} {...f.field("note")} />
    </FormLayout>
  );
}

const Submit = ({ label, busy }: { label: string; busy: boolean }) => (
  <Button type="submit" variant="danger" busy={busy}>
    {label}
  </Button>
);
