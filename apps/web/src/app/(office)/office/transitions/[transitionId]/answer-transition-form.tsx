"use client";
import { StepDialog } from "~/shell/step-dialog.tsx";
import type { TransitionRow } from "../transition-shapes.ts";
import { AcceptFields } from "./accept-fields.tsx";
import { AgreeFields } from "./agree-fields.tsx";
import { EndFields } from "./end-fields.tsx";
import { FinishFields } from "./finish-fields.tsx";
import { ReceiptFields } from "./receipt-fields.tsx";

const forward = ["accept", "takeOver", "agree", "finish", "recordReceipt"];

/** What this side may do now, with what each step lacks. */
export function AnswerTransitionForm({ row }: { row: TransitionRow }) {
  return (
    <StepDialog
      machine="office.transition"
      steps={row.steps}
      lookOf={(event) => ({ primary: forward.includes(event) })}
      words="transitions.act"
    >
      {(event, close) => {
        const fields = { row, close };
        if (event === "accept" || event === "takeOver") return <AcceptFields {...fields} event={event} />;
        if (event === "agree") return <AgreeFields {...fields} />;
        if (event === "finish") return <FinishFields {...fields} />;
        if (event === "recordReceipt") return <ReceiptFields {...fields} />;
        if (event === "reject" || event === "revoke") return <EndFields {...fields} event={event} />;
        return null;
      }}
    </StepDialog>
  );
}
