"use client";
import { pairInput, unpairInput } from "@gongbang/domain/aid/plan.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { SelectField, TextField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import type { OfficerChoice } from "./plan-shapes.ts";

type Props = { archiveId: string; officers: readonly OfficerChoice[]; isChange: boolean };

/** Who keeps in touch from today on, and how often. */
export function PairOfficerForm({ archiveId, officers, isChange }: Props) {
  const t = useTranslations("plans.pairing");
  const label = t(isChange ? "change" : "set");
  return (
    <DialogButton size="sm" label={label} title={label} dialogSize="sm">
      {(close) => <PairQuestion archiveId={archiveId} officers={officers} onDone={close} />}
    </DialogButton>
  );
}

type Asking = Omit<Props, "isChange"> & { onDone: () => void };

export function PairQuestion({ archiveId, officers, onDone }: Asking) {
  const t = useTranslations("plans.pairing");
  const f = useCommandForm(pairInput, {
    defaults: { archiveId, officerId: "", everyDays: "30" },
    command: useTRPC().plans.pair.mutationOptions(),
    done: t("done"),
    onDone,
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
      <SelectField
        label={t("officer")}
        required
        placeholder={t("choose")}
        options={officers.map(({ id, name }) => ({ value: id, label: name }))}
        {...f.field("officerId")}
      />
      <TextField
        label={t("days")}
        hint={t("daysHint")}
        required
        inputMode="numeric"
        {...f.field("everyDays")}
      />
    </FormLayout>
  );
}

/** Ends the pairing, with the reason. */
export function UnpairOfficerForm({ archiveId }: { archiveId: string }) {
  const t = useTranslations("plans.pairing");
  return (
    <DialogButton size="sm" variant="ghost" label={t("end")} title={t("end")} dialogSize="sm">
      {(close) => <UnpairQuestion archiveId={archiveId} onDone={close} />}
    </DialogButton>
  );
}

export function UnpairQuestion({ archiveId, onDone }: { archiveId: string; onDone: () => void }) {
  const t = useTranslations("plans.pairing");
  const f = useCommandForm(unpairInput, {
    defaults: { archiveId, reason: "" },
    command: useTRPC().plans.unpair.mutationOptions(),
    done: t("ended"),
    onDone,
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
      <TextField label={t("reason")} required maxLength={300} {...f.field("reason")} />
    </FormLayout>
  );
}
