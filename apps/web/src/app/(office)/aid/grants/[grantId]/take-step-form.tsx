"use client";
import { Dialog } from "@gongbang/ui/dialog";
import { StepButtons } from "@gongbang/ui/step-buttons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSentence } from "~/shell/use-refusal.ts";
import type { GrantRecord } from "./grant-hands.tsx";
import { NoteForm, PayForm, ReasonForm } from "./step-grant-form.tsx";

type Step = GrantRecord["steps"][number];
type TakeStepFormProps = { grant: { id: string; version: number }; steps: readonly Step[] };

const forward = ["approve", "pay", "release"];
const dangerous = ["decline", "cancel", "takeBack", "withdraw"];

/** A grant goes one of the two ways: the step of the other is no step that lacks something, but none at all. */
const ofItsWay = ({ lacks }: Step) => !lacks.some(({ code }) => code === "AID.OTHER_WAY");
/** Somebody else's proposal is theirs to withdraw: no button says so. */
const oneOfMine = ({ lacks }: Step) => !lacks.some(({ code }) => code === "AID.NOT_YOUR_PROPOSAL");

/** The next legal steps as buttons; each opens its question. What a step lacks stands beside it. */
export function TakeStepForm({ grant, steps }: TakeStepFormProps) {
  const t = useTranslations("aid.grants");
  const events = useTranslations("machines.aid.grant.events");
  const sentence = useSentence();
  const [open, setOpen] = useState<Step["event"] | null>(null);
  const close = () => setOpen(null);
  const shown = steps.filter((step) => ofItsWay(step) && oneOfMine(step));
  const buttons = shown.map(({ event, lacks }) => ({
    key: event,
    label: events(event),
    primary: forward.includes(event),
    danger: dangerous.includes(event),
    onTake: () => setOpen(event),
    lacks: lacks.map(({ code, ...details }) => ({ text: sentence(code, details) })),
    lacksTitle: t("record.lacks", { step: events(event) }),
  }));
  if (shown.length === 0) return null;
  return (
    <>
      <StepButtons steps={buttons.toSorted((a, b) => Number(a.primary) - Number(b.primary))} />
      {open !== null && (
        <Dialog open onOpenChange={close} title={events(open)}>
          <StepQuestion event={open} grant={grant} onDone={close} />
        </Dialog>
      )}
    </>
  );
}

type StepQuestionProps = { event: Step["event"]; grant: TakeStepFormProps["grant"]; onDone: () => void };

function StepQuestion({ event, grant, onDone }: StepQuestionProps) {
  const asked = { grantId: grant.id, version: grant.version };
  switch (event) {
    case "approve":
    case "withdraw":
    case "release":
      return <NoteForm event={event} asked={asked} onDone={onDone} />;
    case "decline":
    case "cancel":
    case "takeBack":
      return <ReasonForm event={event} asked={asked} onDone={onDone} />;
    case "pay":
      return <PayForm asked={asked} onDone={onDone} />;
    default:
      return null;
  }
}
