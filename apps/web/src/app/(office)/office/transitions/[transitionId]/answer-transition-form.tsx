"use client";
import { Dialog } from "@gongbang/ui/dialog";
import { StepButtons } from "@gongbang/ui/step-buttons";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSentence } from "~/shell/use-refusal.ts";
import type { TransitionRow } from "../transition-shapes.ts";
import { AcceptFields } from "./accept-fields.tsx";
import { AgreeFields } from "./agree-fields.tsx";
import { EndFields } from "./end-fields.tsx";
import { FinishFields } from "./finish-fields.tsx";
import { ReceiptFields } from "./receipt-fields.tsx";

const forward = ["accept", "takeOver", "agree", "finish", "recordReceipt"];

/** What this side may do now, with what each step lacks. */
export function AnswerTransitionForm({ row }: { row: TransitionRow }) {
  const t = useTranslations("transitions.act");
  const events = useTranslations("machines.office.transition.events");
  const sentence = useSentence();
  const [taking, setTaking] = useState<string | null>(null);
  const close = () => setTaking(null);
  const fields = { row, close };
  return (
    <>
      <StepButtons
        steps={row.steps.map(({ event, lacks }) => ({
          key: event,
          label: events(event),
          primary: forward.includes(event),
          onTake: () => setTaking(event),
          lacks: lacks.map(({ code, ...details }) => ({ text: sentence(code, details) })),
          lacksTitle: t("lacks", { step: events(event), count: lacks.length }),
        }))}
      />
      {taking !== null && (
        <Dialog open onOpenChange={close} title={events(taking)}>
          {(taking === "accept" || taking === "takeOver") && <AcceptFields {...fields} event={taking} />}
          {taking === "agree" && <AgreeFields {...fields} />}
          {taking === "finish" && <FinishFields {...fields} />}
          {taking === "recordReceipt" && <ReceiptFields {...fields} />}
          {(taking === "reject" || taking === "revoke") && <EndFields {...fields} event={taking} />}
        </Dialog>
      )}
    </>
  );
}
