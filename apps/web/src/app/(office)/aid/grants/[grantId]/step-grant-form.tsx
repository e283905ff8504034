"use client";
import {
  approveGrantInput,
  cancelGrantInput,
  declineGrantInput,
  payGrantInput,
  releaseGrantInput,
  takeBackGrantInput,
  withdrawGrantInput,
} from "@gongbang/domain/aid/step-grant.input";
import { Button } from "@gongbang/ui/button";
import { TextArea, TextField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

type StepFormProps = { asked: { grantId: string; version: number }; onDone: () => void };

type QuestionFormProps = {
  layout: Omit<ComponentProps<typeof FormLayout>, "actions" | "children">;
  event: string;
  danger?: boolean;
  pending: boolean;
  onCancel: () => void;
  children: ReactNode;
};

/** What the step does to the money, its fields, and one button that says what it does. */
function QuestionForm({ layout, event, danger, pending, onCancel, children }: QuestionFormProps) {
  const t = useTranslations("aid.grants.steps");
  const events = useTranslations("machines.aid.grant.events");
  const common = useTranslations("common.actions");
  const actions = (
    <>
      <Button type="submit" variant={danger ? "danger" : "primary"} busy={pending}>
        {events(event as "approve")}
      </Button>
      <Button onClick={onCancel}>{common("cancel")}</Button>
    </>
  );
  return (
    <FormLayout {...layout} actions={actions}>
      <p className="text-sub text-muted">{t(`${event}Lead` as "approveLead")}</p>
      {children}
    </FormLayout>
  );
}

/** 批准, 撤回, 领出: an opinion that may be left out. */
export function NoteForm({
  event,
  asked,
  onDone,
}: StepFormProps & { event: "approve" | "withdraw" | "release" }) {
  const t = useTranslations("aid.grants.steps");
  const { grants } = useTRPC();
  const schema = { approve: approveGrantInput, withdraw: withdrawGrantInput, release: releaseGrantInput }[
    event
  ];
  const command = grants[event].mutationOptions();
  const f = useCommandForm(schema, { defaults: { ...asked, note: "" }, command, done: t("done"), onDone });
  return (
    <QuestionForm
      layout={f.layout}
      event={event}
      danger={event === "withdraw"}
      pending={f.pending}
      onCancel={onDone}
    >
      <TextArea label={t("note")} hint={t("noteHint")} maxLength={500} {...f.field("note")} />
    </QuestionForm>
  );
}

/** 不同意, 取消, 退回资金: with the reason, which the proposer reads. */
export function ReasonForm({
  event,
  asked,
  onDone,
}: StepFormProps & { event: "decline" | "cancel" | "takeBack" }) {
  const t = useTranslations("aid.grants.steps");
  const { grants } = useTRPC();
  const schema = { decline: declineGrantInput, cancel: cancelGrantInput, takeBack: takeBackGrantInput }[
    event
  ];
  const command = grants[event].mutationOptions();
  const f = useCommandForm(schema, { defaults: { ...asked, note: "" }, command, done: t("done"), onDone });
  return (
    <QuestionForm layout={f.layout} event={event} danger pending={f.pending} onCancel={onDone}>
      <TextArea label={t("reason")} required maxLength={500} {...f.field("note")} />
    </QuestionForm>
  );
}

/** 支付: the bank has it, and its number is kept. */
export function PayForm({ asked, onDone }: StepFormProps) {
  const t = useTranslations("aid.grants.steps");
  const command = useTRPC().grants.pay.mutationOptions();
  const defaults = { ...asked, reference: "", note: "" };
  const f = useCommandForm(payGrantInput, { defaults, command, done: t("done"), onDone });
  return (
    <QuestionForm layout={f.layout} event="pay" pending={f.pending} onCancel={onDone}>
      <TextField
        label={t("reference")}
        hint={t("referenceHint")}
        required
        maxLength={60}
        {...f.field("reference")}
      />
      <TextArea label={t("note")} hint={t("noteHint")} maxLength={500} {...f.field("note")} />
    </QuestionForm>
  );
}
