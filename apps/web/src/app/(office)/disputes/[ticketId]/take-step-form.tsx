"use client";
import { Button } from "@gongbang/ui/button";
import { Dialog } from "@gongbang/ui/dialog";
import { Popover } from "@gongbang/ui/popover";
import { type RecordStep, StepButtons, StepLacks } from "@gongbang/ui/step-buttons";
import { Ellipsis, Printer, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment, useId, useState } from "react";
import { useSentence } from "../../../../shell/use-refusal.ts";
import { AdmissionForm, AgreementForm, AssignForm } from "./keep-ticket-form.tsx";
import { AcceptForm, BeginForm, EndForm, ExtendForm, ReasonForm, SettleForm } from "./step-ticket-form.tsx";
import type { TicketRecord } from "./ticket-facts.tsx";

type TakeStepFormProps = {
  ticket: TicketRecord["ticket"];
  steps: TicketRecord["steps"];
  mayAssign: boolean;
  mediators: TicketRecord["mediators"];
  claims: TicketRecord["claims"];
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
const rare = ["assign", "extend", "withdraw"];
const dangerous = ["refuse", "fail"];
const noticed = ["refused", "failed"];

/** The next legal steps as buttons; each opens its question. What a step lacks stands beside it. */
export function TakeStepForm({ ticket, steps, mayAssign, mediators, claims }: TakeStepFormProps) {
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
      ? [
          { key: "admission", label: t("steps.admission"), onTake: take("admission") },
          { key: "agreement", label: t("steps.agreement"), onTake: take("agreement") },
        ]
      : []),
  ];

  const all = [...others, ...legal.toSorted((a, b) => Number(a.primary) - Number(b.primary))];
  // Only a header that would not hold its buttons in one line folds the rarer ones away.
  const isRare = ({ key }: RecordStep) => all.length > 5 && rare.includes(key);

  return (
    <>
      <RareSteps steps={all.filter(isRare)} label={t("steps.more")} />
      <StepButtons steps={all.filter((each) => !isRare(each))} />
      {open !== null && (
        <Dialog open onOpenChange={() => setOpen(null)} title={titleOf(open, machines, t)} size="md">
          <StepQuestion
            step={open}
            ticket={ticket}
            mediators={mediators}
            claims={claims}
            onDone={() => setOpen(null)}
          />
        </Dialog>
      )}
    </>
  );
}

/** The steps that a mediation rarely takes, behind one button. */
function RareSteps({ steps, label }: { steps: readonly RecordStep[]; label: string }) {
  if (steps.length === 0) return null;
  return (
    <span className="inline-flex self-start">
      <Popover label={label} icon={<Ellipsis aria-hidden />} variant="outline" width={280}>
        <RareStepList steps={steps} />
      </Popover>
    </span>
  );
}

/** Folded away or not, a step says what it lacks. */
export function RareStepList({ steps }: { steps: readonly RecordStep[] }) {
  const id = useId();
  return (
    <div className="flex flex-col items-stretch p-1">
      {steps.map(({ key, label, icon, onTake, lacks = [], lacksTitle }) =>
        lacks.length === 0 ? (
          <Button key={key} variant="ghost" icon={icon} className="justify-start!" onClick={onTake}>
            {label}
          </Button>
        ) : (
          <Fragment key={key}>
            <Button variant="ghost" locked aria-describedby={`${id}-${key}`} className="justify-start!">
              {label}
            </Button>
            <StepLacks id={`${id}-${key}`} title={lacksTitle} lacks={lacks} />
          </Fragment>
        ),
      )}
    </div>
  );
}

type Words = (key: string) => string;
const titleOf = (step: string, machines: Words, t: Words) =>
  ["assign", "agreement", "admission"].includes(step) ? t(`steps.${step}Title`) : machines(step);

type StepQuestionProps = Pick<TakeStepFormProps, "ticket" | "mediators" | "claims"> & {
  step: string;
  onDone: () => void;
};

function StepQuestion({ step, ticket, mediators, claims, onDone }: StepQuestionProps) {
  const asked = { ticketId: ticket.id, version: ticket.version };
  switch (step) {
    case "assign":
      return (
        <AssignForm asked={asked} mediators={mediators} mediatorId={ticket.mediatorId} onDone={onDone} />
      );
    case "agreement":
      return <AgreementForm ticket={ticket} onDone={onDone} />;
    case "admission":
      return <AdmissionForm asked={asked} claims={claims} onDone={onDone} />;
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
