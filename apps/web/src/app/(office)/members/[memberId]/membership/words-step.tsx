"use client";
import { noteStepInput, reasonStepInput } from "@gongbang/domain/members/membership.input";
import { Button } from "@gongbang/ui/button";
import { TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import type { StepProps } from "./membership-fields.tsx";

type Layout = Omit<ComponentProps<typeof FormLayout>, "actions" | "children">;
type FrameProps = { event: string; form: { layout: Layout; pending: boolean }; children: ReactNode };
const ending = ["refuse", "leave", "lapse", "expel", "die"];

/** A step's fields with the one button that takes it, named as the step is. */
export function StepFrame({ event, form, children }: FrameProps) {
  const events = useTranslations("machines.members.membership.events");
  return (
    <FormLayout
      {...form.layout}
      actions={
        <Button type="submit" variant={ending.includes(event) ? "danger" : "primary"} busy={form.pending}>
          {events(event)}
        </Button>
      }
    >
      {children}
    </FormLayout>
  );
}

type Reasoned = "refuse" | "leave" | "resume" | "lapse";
const isReasoned = (event: string): event is Reasoned =>
  ["refuse", "leave", "resume", "lapse"].includes(event);
type Noted = "withdraw" | "reinstate";
const isNoted = (event: string): event is Noted => ["withdraw", "reinstate"].includes(event);

/** The steps that ask for words alone: a note, or the reason that the rule demands. */
export function WordsStep({ event, membership, close }: StepProps & { event: string }) {
  if (isReasoned(event)) return <ReasonStep event={event} membership={membership} close={close} />;
  return isNoted(event) ? <NoteStep event={event} membership={membership} close={close} /> : null;
}

type Words<Event> = Pick<StepProps, "membership" | "close"> & { event: Event };

function ReasonStep({ event, membership: { id, version }, close }: Words<Reasoned>) {
  const t = useTranslations("memberships.steps");
  const { memberships } = useTRPC();
  const calls = {
    refuse: memberships.refuse.mutationOptions(),
    leave: memberships.leave.mutationOptions(),
    resume: memberships.resume.mutationOptions(),
    lapse: memberships.lapse.mutationOptions(),
  };
  const f = useCommandForm(reasonStepInput, {
    defaults: { id, version, reason: "" },
    command: calls[event],
    done: t("done"),
    onDone: close,
  });
  return (
    <StepFrame event={event} form={f}>
      <TextArea label={t("reason")} hint={t(`hints.${event}`)} required {...f.field("reason")} />
    </StepFrame>
  );
}

function NoteStep({ event, membership: { id, version }, close }: Words<Noted>) {
  const t = useTranslations("memberships.steps");
  const { memberships } = useTRPC();
  const calls = {
    withdraw: memberships.withdraw.mutationOptions(),
    reinstate: memberships.reinstate.mutationOptions(),
  };
  const f = useCommandForm(noteStepInput, {
    defaults: { id, version, note: "" },
    command: calls[event],
    done: t("done"),
    onDone: close,
  });
  return (
    <StepFrame event={event} form={f}>
      <TextArea label={t("note")} {...f.field("note")} />
    </StepFrame>
  );
}
