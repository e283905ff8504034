"use client";
import { approveUnionInput, endUnionInput, stepUnionInput } from "@gongbang/domain/members/union.input";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { DateField, SelectField, TextArea, TextField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import type { UnionView } from "./step-union-form.tsx";

type Layout = Omit<ComponentProps<typeof FormLayout>, "actions" | "children">;
type FrameProps = { event: string; form: { layout: Layout; pending: boolean }; children: ReactNode };
type StepProps = { union: UnionView; close: () => void };

function Frame({ event, form, children }: FrameProps) {
  const events = useTranslations("machines.members.union.events");
  const ends = event === "dissolve" || event === "merge" || event === "refuse";
  return (
    <FormLayout
      {...form.layout}
      actions={
        <Button type="submit" variant={ends ? "danger" : "primary"} busy={form.pending}>
          {events(event)}
        </Button>
      }
    >
      {children}
    </FormLayout>
  );
}

export function ApproveUnionStep({ union: { id, version }, today, close }: StepProps & { today: string }) {
  const t = useTranslations("memberships.union");
  const f = useCommandForm(approveUnionInput, {
    defaults: { id, version, foundedOn: today, approvalNumber: "" },
    command: useTRPC().organisations.approve.mutationOptions(),
    done: t("done"),
    onDone: close,
  });
  return (
    <Frame event="approve" form={f}>
      <DateField label={t("foundedOn")} required max={today} {...f.field("foundedOn")} />
      <TextField label={t("approvalNumber")} {...f.field("approvalNumber")} />
    </Frame>
  );
}

type Ending = StepProps & { event: "merge" | "dissolve"; into: { value: string; label: string }[] };

export function EndUnionStep({ event, union: { id, version, memberCount }, into, close }: Ending) {
  const t = useTranslations("memberships.union");
  const { organisations } = useTRPC();
  const merge = organisations.merge.mutationOptions();
  const dissolve = organisations.dissolve.mutationOptions();
  const f = useCommandForm(endUnionInput, {
    defaults: { id, version, intoId: "", reason: "" },
    command: event === "merge" ? merge : dissolve,
    done: t("ended"),
    onDone: close,
  });
  return (
    <Frame event={event} form={f}>
      <AlertBanner tone="warning">{t("endHint", { count: memberCount })}</AlertBanner>
      <SelectField
        label={t(`into.${event}`)}
        placeholder={t("choose")}
        required
        options={into}
        {...f.field("intoId")}
      />
      <TextArea label={t("reason")} required {...f.field("reason")} />
    </Frame>
  );
}

type Reasoned = StepProps & { event: "refuse" | "lock" | "unlock" };

export function ReasonUnionStep({ event, union: { id, version }, close }: Reasoned) {
  const t = useTranslations("memberships.union");
  const { organisations } = useTRPC();
  const calls = {
    refuse: organisations.refuse.mutationOptions(),
    lock: organisations.lock.mutationOptions(),
    unlock: organisations.unlock.mutationOptions(),
  };
  const f = useCommandForm(stepUnionInput, {
    defaults: { id, version, reason: "" },
    command: calls[event],
    done: t("done"),
    onDone: close,
  });
  return (
    <Frame event={event} form={f}>
      <TextArea label={t("reason")} required {...f.field("reason")} />
    </Frame>
  );
}
