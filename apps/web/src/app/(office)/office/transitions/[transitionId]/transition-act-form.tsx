"use client";
import {
  agreeTransferInput,
  answerInput,
  finishInput,
  receiptInput,
  rejectInput,
} from "@gongbang/domain/office/transition.input";
import { Button } from "@gongbang/ui/button";
import { CheckboxField, DateField, TextArea, TextField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import type { TransitionRow } from "../transition-shapes.ts";

type Props = { row: TransitionRow; close: () => void };

type StepProps = { layout: Layout; event: string; busy: boolean; danger?: boolean; children: ReactNode };
type Layout = Omit<ComponentProps<typeof FormLayout>, "actions" | "children">;

/** The form of one step: its fields, and a button with the step's own name. */
function StepForm({ layout, event, busy, danger, children }: StepProps) {
  const events = useTranslations("machines.office.transition.events");
  return (
    <FormLayout
      {...layout}
      actions={
        <Button type="submit" variant={danger ? "danger" : "primary"} busy={busy}>
          {events(event)}
        </Button>
      }
    >
      {children}
    </FormLayout>
  );
}

export function AcceptFields({ row, close, event }: Props & { event: string }) {
  const t = useTranslations("transitions.act");
  const f = useCommandForm(answerInput, {
    defaults: { id: row.id, version: row.version, note: "" },
    command: useTRPC().transitions.accept.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <StepForm layout={f.layout} event={event} busy={f.pending}>
      <TextArea label={t("note")} maxLength={1000} {...f.field("note")} />
    </StepForm>
  );
}

export function AgreeFields({ row, close }: Props) {
  const t = useTranslations("transitions.act");
  const f = useCommandForm(agreeTransferInput, {
    defaults: { id: row.id, version: row.version, note: "", consent: false },
    command: useTRPC().transitions.agree.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <StepForm layout={f.layout} event="agree" busy={f.pending}>
      <CheckboxField label={t("consent")} {...f.field("consent")} />
      <TextArea label={t("note")} maxLength={1000} {...f.field("note")} />
    </StepForm>
  );
}

export function FinishFields({ row, close }: Props) {
  const t = useTranslations("transitions.act");
  const f = useCommandForm(finishInput, {
    defaults: { id: row.id, version: row.version, note: "", doneOn: "" },
    command: useTRPC().transitions.finish.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <StepForm layout={f.layout} event="finish" busy={f.pending}>
      <DateField label={t("doneOn")} required {...f.field("doneOn")} />
      <TextArea label={t("doneNote")} required maxLength={1000} {...f.field("note")} />
    </StepForm>
  );
}

export function ReceiptFields({ row, close }: Props) {
  const t = useTranslations("transitions.act");
  const f = useCommandForm(receiptInput, {
    defaults: { id: row.id, version: row.version, number: "", receivedBy: "", receivedOn: "" },
    command: useTRPC().transitions.receipt.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <StepForm layout={f.layout} event="recordReceipt" busy={f.pending}>
      <TextField label={t("number")} required {...f.field("number")} />
      <TextField label={t("receivedBy")} required {...f.field("receivedBy")} />
      <DateField label={t("receivedOn")} required {...f.field("receivedOn")} />
    </StepForm>
  );
}

export function EndFields({ row, close, event }: Props & { event: "reject" | "revoke" }) {
  const t = useTranslations("transitions.act");
  const { transitions } = useTRPC();
  const reject = transitions.reject.mutationOptions();
  const revoke = transitions.revoke.mutationOptions();
  const f = useCommandForm(rejectInput, {
    defaults: { id: row.id, version: row.version, note: "" },
    command: event === "reject" ? reject : revoke,
    done: t("done"),
    onDone: close,
  });
  return (
    <StepForm layout={f.layout} event={event} busy={f.pending} danger>
      <TextArea label={t("reason")} required maxLength={1000} {...f.field("note")} />
    </StepForm>
  );
}
