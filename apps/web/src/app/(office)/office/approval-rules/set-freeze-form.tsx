"use client";
import { endFreezeInput, freezeInput } from "@gongbang/domain/office/approval.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { DateField, TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

/** Sets a freeze of the officer's union and those under it. */
export function SetFreezeForm() {
  const t = useTranslations("approvals.freezes");
  return (
    <DialogButton size="sm" label={t("set")} title={t("set")}>
      {(close) => <Setting close={close} />}
    </DialogButton>
  );
}

function Setting({ close }: { close: () => void }) {
  const t = useTranslations("approvals.freezes");
  const f = useCommandForm(freezeInput, {
    defaults: { startsOn: "", endsOn: "", reason: "" },
    command: useTRPC().approvals.setFreeze.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("set")}
        </Button>
      }
    >
      <DateField label={t("startsOn")} required {...f.field("startsOn")} />
      <DateField label={t("endsOn")} required {...f.field("endsOn")} />
      <TextArea label={t("reason")} required maxLength={500} {...f.field("reason")} />
    </FormLayout>
  );
}

/** Ends a freeze before its day, with the reason. */
export function EndFreezeForm({ id, version }: { id: string; version: number }) {
  const t = useTranslations("approvals.freezes");
  return (
    <DialogButton size="sm" label={t("end")} title={t("end")}>
      {(close) => <Ending id={id} version={version} close={close} />}
    </DialogButton>
  );
}

function Ending({ id, version, close }: { id: string; version: number; close: () => void }) {
  const t = useTranslations("approvals.freezes");
  const f = useCommandForm(endFreezeInput, {
    defaults: { id, version, reason: "" },
    command: useTRPC().approvals.endFreeze.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="danger" busy={f.pending}>
          {t("end")}
        </Button>
      }
    >
      <TextArea label={t("endReason")} required maxLength={500} {...f.field("reason")} />
    </FormLayout>
  );
}
