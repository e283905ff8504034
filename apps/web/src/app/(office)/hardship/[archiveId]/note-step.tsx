"use client";
import {
  convertArchiveInput,
  relieveArchiveInput,
  renewArchiveInput,
  resumeArchiveInput,
  returnArchiveInput,
  submitArchiveInput,
  suspendArchiveInput,
  synchroniseArchiveInput,
  withdrawArchiveInput,
} from "@gongbang/domain/hardship/step-archive.input";
import { Button } from "@gongbang/ui/button";
import { TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import type { StepProps } from "./step-fields.tsx";

type Layout = Omit<ComponentProps<typeof FormLayout>, "actions" | "children">;
type StepLayoutProps = { event: string; form: { layout: Layout; pending: boolean }; children: ReactNode };

/** A step's fields with the one button that takes it, named as the step is. */
export function StepLayout({ event, form, children }: StepLayoutProps) {
  const events = useTranslations("machines.hardship.archive.events");
  const ends = event === "reject" || event === "close";
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

/** The steps that ask for words alone: a note, an opinion or the reason that the rule demands. */
const notes = {
  submit: { schema: submitArchiveInput, label: "note", hint: null, required: false },
  synchronise: { schema: synchroniseArchiveInput, label: "note", hint: null, required: false },
  renew: { schema: renewArchiveInput, label: "opinion", hint: "renewHint", required: false },
  relieve: { schema: relieveArchiveInput, label: "opinion", hint: "relieveHint", required: true },
  convert: { schema: convertArchiveInput, label: "note", hint: "convertHint", required: false },
  suspend: { schema: suspendArchiveInput, label: "reason", hint: "suspendHint", required: true },
  resume: { schema: resumeArchiveInput, label: "note", hint: null, required: true },
  return: { schema: returnArchiveInput, label: "reason", hint: "returnHint", required: true },
  withdraw: { schema: withdrawArchiveInput, label: "reason", hint: null, required: true },
} as const;
type NoteEvent = keyof typeof notes;

const isNoteEvent = (event: string): event is NoteEvent => event in notes;

export function NoteStep({ event, archive, close }: StepProps & { event: string }) {
  return isNoteEvent(event) ? <NoteFields event={event} archive={archive} close={close} /> : null;
}

function NoteFields({ event, archive, close }: Pick<StepProps, "archive" | "close"> & { event: NoteEvent }) {
  const t = useTranslations("hardship.steps");
  const { archives } = useTRPC();
  const calls = {
    submit: archives.submit.mutationOptions(),
    synchronise: archives.synchronise.mutationOptions(),
    renew: archives.renew.mutationOptions(),
    relieve: archives.relieve.mutationOptions(),
    convert: archives.convert.mutationOptions(),
    suspend: archives.suspend.mutationOptions(),
    resume: archives.resume.mutationOptions(),
    return: archives.return.mutationOptions(),
    withdraw: archives.withdraw.mutationOptions(),
  };
  const { schema, label, hint, required } = notes[event];
  const f = useCommandForm(schema, {
    defaults: { id: archive.id, version: archive.version, note: "" },
    command: calls[event],
    done: t("done"),
    onDone: close,
  });
  return (
    <StepLayout event={event} form={f}>
      <TextArea label={t(label)} hint={hint && t(hint)} required={required} {...f.field("note")} />
    </StepLayout>
  );
}
