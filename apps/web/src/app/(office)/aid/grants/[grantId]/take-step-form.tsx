"use client";
import { StepDialog } from "~/shell/step-dialog.tsx";
import type { GrantRecord } from "./grant-hands.tsx";
import { NoteForm, PayForm, ReasonForm } from "./step-grant-form.tsx";

type Step = GrantRecord["steps"][number];
type TakeStepFormProps = { grant: { id: string; version: number }; steps: readonly Step[] };

const isForward = (event: Step["event"]) => ["approve", "pay", "release"].includes(event);
const dangerous = ["decline", "cancel", "takeBack", "withdraw"];

/** A grant goes one of the two ways: the step of the other is no step that lacks something, but none at all. */
const ofItsWay = ({ lacks }: Step) => !lacks.some(({ code }) => code === "AID.OTHER_WAY");
/** Somebody else's proposal is theirs to withdraw: no button says so. */
const oneOfMine = ({ lacks }: Step) => !lacks.some(({ code }) => code === "AID.NOT_YOUR_PROPOSAL");

/** The next legal steps as buttons; each opens its question. What a step lacks stands beside it. */
export function TakeStepForm({ grant, steps }: TakeStepFormProps) {
  const shown = steps.filter((step) => ofItsWay(step) && oneOfMine(step));
  if (shown.length === 0) return null;
  return (
    <StepDialog
      machine="aid.grant"
      steps={shown.toSorted((a, b) => Number(isForward(a.event)) - Number(isForward(b.event)))}
      lookOf={(event) => ({ primary: isForward(event), danger: dangerous.includes(event) })}
      words="aid.grants.record"
    >
      {(event, close) => <StepQuestion event={event} grant={grant} onDone={close} />}
    </StepDialog>
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
