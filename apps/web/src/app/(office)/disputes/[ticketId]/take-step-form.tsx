"use client";
import { Dialog } from "@gongbang/ui/dialog";
import { type RecordStep, StepButtons } from "@gongbang/ui/step-buttons";
import { Printer, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSentence } from "../../../../shell/use-refusal.ts";
import { AgreementForm, AssignForm } from "./keep-ticket-form.tsx";
import { AcceptForm, BeginForm, EndForm, ExtendForm, ReasonForm, SettleForm } from "./step-ticket-form.tsx";
import type { TicketRecord } from "./ticket-facts.tsx";

type TakeStepFormProps = {
  ticket: TicketRecord["ticket"];
  steps: TicketRecord["steps"];
  mayAssign: boolean;
  mediators: TicketRecord["mediators"];
};

/** The step that the desk most likely wants next, from each state. */
const primary: Partial<Record<TicketRecord["ticket"]["status"], string>> = {
  received: "accept",
  accepted: "begin",
  mediating: "settle",
  settled: "close",
  failed: "close",
  refused: "close",
  withdrawn: "close",
};
const dangerous = ["refuse", "fail"];
const noticed = ["refused", "failed"];

/** The next legal steps as buttons; each opens its question. What a step lacks stands beside it. */
export function TakeStepForm({ ticket, steps, mayAssign, mediators }: TakeStepFormProps) {
  const t = useTranslations("disputes");
  const machines = useTranslations("machines.dispute.ticket.events");
  const sentence = useSentence();
  const [open, setOpen] = useState<string | null>(null);
  const take = (key: string) => () => setOpen(key);
  const hasNotice = noticed.includes(ticket.status) || ticket.refusedOn !== null || ticket.failedOn !== null;

  const legal = steps
    .filter(({ may }) => may)
    .map(
      ({ event, lacks }): RecordStep => ({
        key: event,
        label: machines(event),
        primary: event === primary[ticket.status],
        danger: dangerous.includes(event),
        onTake: take(event),
        lacks: lacks.map(({ code, ...details }) => ({ text: sentence(code, details) })),
        lacksTitle: t("record.lacks", { step: machines(event) }),
      }),
    );
  const mayWork = legal.length > 0;
  const others: RecordStep[] = [
    ...(hasNotice
      ? [
          {
            key: "notice",
            label: t("record.notice"),
            icon: <Printer aria-hidden />,
            href: `/disputes/${ticket.id}/notice`,
          },
        ]
      : []),
    ...(mayAssign
      ? [{ key: "assign", label: t("steps.assign"), icon: <UserPlus aria-hidden />, onTake: take("assign") }]
      : []),
    ...(mayWork && ticket.status === "mediating"
      ? [{ key: "agreement", label: t("steps.agreement"), onTake: take("agreement") }]
      : []),
  ];

  return (
    <>
      <StepButtons steps={[...others, ...legal.toSorted((a, b) => Number(a.primary) - Number(b.primary))]} />
      {open !== null && (
        <Dialog open onOpenChange={() => setOpen(null)} title={titleOf(open, machines, t)} size="md">
          <StepQuestion step={open} ticket={ticket} mediators={mediators} onDone={() => setOpen(null)} />
        </Dialog>
      )}
    </>
  );
}

type Words = (key: string) => string;
const titleOf = (step: string, machines: Words, t: Words) =>
  step === "assign" || step === "agreement" ? t(`steps.${step}Title`) : machines(step);

type StepQuestionProps = Pick<TakeStepFormProps, "ticket" | "mediators"> & {
  step: string;
  onDone: () => void;
};

function StepQuestion({ step, ticket, mediators, onDone }: StepQuestionProps) {
  const asked = { ticketId: ticket.id, version: ticket.version };
  switch (step) {
    case "assign":
      return (
        <AssignForm asked={asked} mediators={mediators} mediatorId={ticket.mediatorId} onDone={onDone} />
      );
    case "agreement":
      return <AgreementForm ticket={ticket} onDone={onDone} />;
    case "accept":
      return <AcceptForm asked={asked} onDone={onDone} />;
    case "begin":
      return <BeginForm asked={asked} onDone={onDone} />;
    case "extend":
      return <ExtendForm asked={asked} onDone={onDone} />;
    case "settle":
      return <SettleForm asked={asked} onDone={onDone} />;
    case "refuse":
    case "fail":
      return <ReasonForm step={step} asked={asked} onDone={onDone} />;
    case "withdraw":
    case "close":
      return <EndForm step={step} asked={asked} onDone={onDone} />;
    default:
      return null;
  }
}
