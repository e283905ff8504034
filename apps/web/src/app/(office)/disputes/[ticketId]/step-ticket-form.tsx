"use client";
import {
  acceptTicketInput,
  beginMediationInput,
  endTicketInput,
  extendMediationInput,
  failMediationInput,
  refuseTicketInput,
  settleTicketInput,
} from "@gongbang/domain/disputes/take-step.input";
import { failReasons, refusalReasons } from "@gongbang/domain/disputes/ticket";
import { Button } from "@gongbang/ui/button";
import { DateField, SelectField, TextArea, TextField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import { useCommandForm } from "../../../../shell/use-command-form.ts";

export type Asked = { ticketId: string; version: number };
export type StepFormProps = { asked: Asked; onDone: () => void };

/** The frame of every question about a ticket: its fields, one button that says what it does, one that leaves. */
export function QuestionForm(props: {
  layout: Omit<ComponentProps<typeof FormLayout>, "actions" | "children">;
  label: string;
  pending: boolean;
  onCancel: () => void;
  children: ReactNode;
}) {
  const t = useTranslations("common.actions");
  const { layout, label, pending, onCancel, children } = props;
  const actions = (
    <>
      <Button type="submit" variant="primary" busy={pending}>
        {label}
      </Button>
      <Button onClick={onCancel}>{t("cancel")}</Button>
    </>
  );
  return (
    <FormLayout {...layout} actions={actions}>
      {children}
    </FormLayout>
  );
}

export function AcceptForm({ asked, onDone }: StepFormProps) {
  const t = useTranslations("disputes.steps");
  const command = useTRPC().tickets.accept.mutationOptions();
  const defaults = { ...asked, consentOn: "", note: "" };
  const f = useCommandForm(acceptTicketInput, { defaults, command, done: t("accepted"), onDone });
  return (
    <QuestionForm layout={f.layout} label={t("acceptTitle")} pending={f.pending} onCancel={onDone}>
      <DateField label={t("consentOn")} hint={t("consentHint")} required {...f.field("consentOn")} />
      <TextArea label={t("note")} {...f.field("note")} />
    </QuestionForm>
  );
}

export function BeginForm({ asked, onDone }: StepFormProps) {
  const t = useTranslations("disputes.steps");
  const command = useTRPC().tickets.begin.mutationOptions();
  const f = useCommandForm(beginMediationInput, {
    defaults: { ...asked, note: "" },
    command,
    done: t("begun"),
    onDone,
  });
  return (
    <QuestionForm layout={f.layout} label={t("beginTitle")} pending={f.pending} onCancel={onDone}>
      <TextArea label={t("note")} {...f.field("note")} />
    </QuestionForm>
  );
}

export function SettleForm({ asked, onDone }: StepFormProps) {
  const t = useTranslations("disputes.steps");
  const command = useTRPC().tickets.settle.mutationOptions();
  const f = useCommandForm(settleTicketInput, {
    defaults: { ...asked, note: "" },
    command,
    done: t("settled"),
    onDone,
  });
  return (
    <QuestionForm layout={f.layout} label={t("settleTitle")} pending={f.pending} onCancel={onDone}>
      <TextArea label={t("note")} {...f.field("note")} />
    </QuestionForm>
  );
}

export function ExtendForm({ asked, onDone }: StepFormProps) {
  const t = useTranslations("disputes.steps");
  const command = useTRPC().tickets.extend.mutationOptions();
  const defaults = { ...asked, days: "15", applicantAgreedOn: "", respondentAgreedOn: "" };
  const f = useCommandForm(extendMediationInput, { defaults, command, done: t("extended"), onDone });
  return (
    <QuestionForm layout={f.layout} label={t("extendTitle")} pending={f.pending} onCancel={onDone}>
      <TextField label={t("days")} hint={t("daysHint")} inputMode="numeric" required {...f.field("days")} />
      <DateField label={t("applicantAgreedOn")} required {...f.field("applicantAgreedOn")} />
      <DateField label={t("respondentAgreedOn")} required {...f.field("respondentAgreedOn")} />
    </QuestionForm>
  );
}

/** 不予受理 and 终止调解: a reason to choose, and one in words; both are printed in the notice. */
export function ReasonForm({ step, asked, onDone }: StepFormProps & { step: "refuse" | "fail" }) {
  return step === "refuse" ? (
    <RefuseForm asked={asked} onDone={onDone} />
  ) : (
    <FailForm asked={asked} onDone={onDone} />
  );
}

function RefuseForm({ asked, onDone }: StepFormProps) {
  const t = useTranslations("disputes");
  const command = useTRPC().tickets.refuse.mutationOptions();
  const defaults = { ...asked, explanation: "" };
  const f = useCommandForm(refuseTicketInput, { defaults, command, done: t("steps.refused"), onDone });
  const options = refusalReasons.map((value) => ({ value, label: t(`refusalReasons.${value}`) }));
  return (
    <QuestionForm layout={f.layout} label={t("steps.refuseTitle")} pending={f.pending} onCancel={onDone}>
      <SelectField
        label={t("steps.reason")}
        options={options}
        placeholder=""
        required
        {...f.field("reason")}
      />
      <TextArea
        label={t("steps.explanation")}
        hint={t("steps.explanationHint")}
        required
        {...f.field("explanation")}
      />
    </QuestionForm>
  );
}

function FailForm({ asked, onDone }: StepFormProps) {
  const t = useTranslations("disputes");
  const command = useTRPC().tickets.fail.mutationOptions();
  const defaults = { ...asked, explanation: "" };
  const f = useCommandForm(failMediationInput, { defaults, command, done: t("steps.failed"), onDone });
  const options = failReasons.map((value) => ({ value, label: t(`failReasons.${value}`) }));
  return (
    <QuestionForm layout={f.layout} label={t("steps.failTitle")} pending={f.pending} onCancel={onDone}>
      <SelectField
        label={t("steps.reason")}
        options={options}
        placeholder=""
        required
        {...f.field("reason")}
      />
      <TextArea
        label={t("steps.explanation")}
        hint={t("steps.failHint")}
        required
        {...f.field("explanation")}
      />
    </QuestionForm>
  );
}

/** 撤回 and 结案归档: how it ended, in words. */
export function EndForm({ step, asked, onDone }: StepFormProps & { step: "withdraw" | "close" }) {
  const t = useTranslations("disputes.steps");
  const { tickets } = useTRPC();
  const command = step === "withdraw" ? tickets.withdraw.mutationOptions() : tickets.close.mutationOptions();
  const done = t(step === "withdraw" ? "withdrawn" : "closed");
  const f = useCommandForm(endTicketInput, { defaults: { ...asked, note: "" }, command, done, onDone });
  return (
    <QuestionForm layout={f.layout} label={t(`${step}Title`)} pending={f.pending} onCancel={onDone}>
      <TextArea label={t(`${step}Note`)} required {...f.field("note")} />
    </QuestionForm>
  );
}
