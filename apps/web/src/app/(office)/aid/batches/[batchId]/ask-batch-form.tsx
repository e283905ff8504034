"use client";
import { giveUpBatchInput, publishBatchInput, stepBatchInput } from "@gongbang/domain/aid/batch.input";
import { Button } from "@gongbang/ui/button";
import { DateField, TextArea, TextField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

export type BatchFormProps = { asked: { batchId: string; version: number }; onDone: () => void };
type QuestionProps = {
  layout: Omit<ComponentProps<typeof FormLayout>, "actions" | "children">;
  lead: string;
  label: string;
  danger?: boolean;
  pending: boolean;
  children: ReactNode;
};

/** A question of one step, with its one button. */
function QuestionForm({ layout, lead, label, danger = false, pending, children }: QuestionProps) {
  const button = (
    <Button type="submit" variant={danger ? "danger" : "primary"} busy={pending}>
      {label}
    </Button>
  );
  return (
    <FormLayout {...layout} actions={button}>
      <p className="text-sub text-muted">{lead}</p>
      {children}
    </FormLayout>
  );
}

/** 登记公示: where the list hangs, and since when. */
export function PublishBatchForm({ asked, onDone }: BatchFormProps) {
  const t = useTranslations("batches.steps");
  const command = useTRPC().batches.publish.mutationOptions();
  const f = useCommandForm(publishBatchInput, {
    ...{ defaults: { ...asked, place: "", since: "" }, command, done: t("done"), onDone },
  });
  return (
    <QuestionForm layout={f.layout} lead={t("publishLead")} label={t("publish")} pending={f.pending}>
      <TextField label={t("place")} required maxLength={80} {...f.field("place")} />
      <DateField label={t("since")} {...f.field("since")} />
    </QuestionForm>
  );
}

/** 复核 and 送银行: an opinion that may be left out. */
export function NoteBatchForm({ event, asked, onDone }: BatchFormProps & { event: "check" | "send" }) {
  const [t, events] = [useTranslations("batches.steps"), useTranslations("machines.aid.batch.events")];
  const command = useTRPC().batches[event].mutationOptions();
  const f = useCommandForm(stepBatchInput, {
    defaults: { ...asked, note: "" },
    command,
    done: t("done"),
    onDone,
  });
  return (
    <QuestionForm layout={f.layout} lead={t(`${event}Lead`)} label={events(event)} pending={f.pending}>
      <TextArea label={t("note")} hint={t("noteHint")} maxLength={500} {...f.field("note")} />
    </QuestionForm>
  );
}

/** 退回 and 作废: with the reason. */
export function GiveUpBatchForm({ event, asked, onDone }: BatchFormProps & { event: "sendBack" | "cancel" }) {
  const [t, events] = [useTranslations("batches.steps"), useTranslations("machines.aid.batch.events")];
  const command = useTRPC().batches[event].mutationOptions();
  const f = useCommandForm(giveUpBatchInput, {
    defaults: { ...asked, note: "" },
    command,
    done: t("done"),
    onDone,
  });
  return (
    <QuestionForm layout={f.layout} lead={t(`${event}Lead`)} label={events(event)} danger pending={f.pending}>
      <TextArea label={t("reason")} required maxLength={500} {...f.field("note")} />
    </QuestionForm>
  );
}
